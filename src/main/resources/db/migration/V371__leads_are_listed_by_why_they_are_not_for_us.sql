-- Those that are not for us for one reason, newest first, without reading all that are not for us.
create index lead_reason on crm_lead (outcome_reason, id);
