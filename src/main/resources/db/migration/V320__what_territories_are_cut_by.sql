-- Where a lead is and in what trade, as far as it said so: rules cut territories by it.
alter table crm_lead add column (
  region varchar(100) null,
  postal_code varchar(20) null,
  industry varchar(60) null
);
