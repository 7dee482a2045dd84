-- As for cases, of leads that became an account.
create index lead_account on crm_lead (converted_account_id);
