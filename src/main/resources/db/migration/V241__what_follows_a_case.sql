-- A case that is over shows the ones that follow it.
create index case_follows on crm_case (follows_id);
