-- A company is found by its name whatever its legal form, by an index: searching the middle of name_key read all accounts.
alter table crm_account add column company_key varchar(200) not null default '';
create index account_company on crm_account (company_key);
