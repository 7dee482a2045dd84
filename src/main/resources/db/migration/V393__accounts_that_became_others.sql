-- As for contacts.
create index account_merged on crm_account (merged_into);
