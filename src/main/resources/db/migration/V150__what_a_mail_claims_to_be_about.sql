-- A mail that names a record though its sender has nothing to do with it; kept here until triage is over, and for good.
alter table mail_message add column (
  claims_type varchar(40) null,
  claims_id bigint null
);
