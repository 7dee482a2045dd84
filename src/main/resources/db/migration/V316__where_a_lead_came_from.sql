-- What brought a lead to us, so that it is known before it is a customer; and whose work it was to be.
alter table crm_lead add column (
  campaign varchar(100) null,
  page varchar(500) null,
  first_seen_at datetime(3) null,
  form_id bigint null,
  wanted_team_id bigint null
);
