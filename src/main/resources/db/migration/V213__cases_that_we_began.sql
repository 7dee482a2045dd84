-- A case that began with a mail of ours; in all others the customer came to us.
alter table crm_case add column outgoing boolean not null default false;
