-- The mail that opened the case names another one, with which its sender has nothing to do.
alter table crm_case add column claims_id bigint null;
