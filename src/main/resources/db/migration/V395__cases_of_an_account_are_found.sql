-- Merging two accounts takes the cases of one along while both are held: without an index that reads every case.
create index case_account on crm_case (account_id);
