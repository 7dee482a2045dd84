-- A lead is read with those that its person said again.
create index lead_merged on crm_lead (merged_into);
