-- Describes what the JSON column "custom" of the main records may hold.
create table custom_field (
  record_type varchar(20) not null,
  name varchar(60) not null,
  type varchar(20) not null,
  label varchar(120) not null,
  choices varchar(1000) null,
  primary key (record_type, name)
);
-- Custom values again, one row each, only so that lists can filter by them without JSON functions.
create table custom_value (
  record_type varchar(20) not null,
  field varchar(60) not null,
  value_key varchar(200) not null,
  record_id bigint not null,
  primary key (record_type, record_id, field)
);
create index custom_value_lookup on custom_value (record_type, field, value_key, record_id);
