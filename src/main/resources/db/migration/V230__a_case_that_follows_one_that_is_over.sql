-- An answer that came too late to reopen a case opens a new one, which names the old.
alter table crm_case add column follows_id bigint null;
