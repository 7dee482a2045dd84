-- The account that a lead was converted to (none for a private person), by whom and when. Its contact is the lead's.
alter table crm_lead add column (
  converted_account_id bigint null,
  converted_by bigint null,
  converted_at datetime(3) null
);
