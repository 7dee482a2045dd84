-- Customers. Search keys are stored normalised; merged_into keeps old links working; consent is immutable rows.
create table crm_account (
  id bigint not null primary key,
  version int not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  domain varchar(190) null,
  tier varchar(20) not null,
  owner_id bigint null,
  team_id bigint null,
  custom text not null,
  created_at datetime(3) not null,
  merged_into bigint null
);
create index account_domain on crm_account (domain);
create index account_name on crm_account (name_key);
create table crm_contact (
  id bigint not null primary key,
  version int not null,
  first_name varchar(100) null,
  last_name varchar(100) null,
  name_key varchar(220) not null,
  email varchar(254) null,
  email_key varchar(254) null,
  phone varchar(40) null,
  phone_key varchar(20) null,
  language varchar(12) null,
  account_id bigint null,
  owner_id bigint null,
  team_id bigint null,
  custom text not null,
  created_at datetime(3) not null,
  merged_into bigint null,
  foreign key (account_id) references crm_account (id)
);
create unique index contact_email on crm_contact (email_key);
create index contact_phone on crm_contact (phone_key);
create index contact_name on crm_contact (name_key);
create index contact_account on crm_contact (account_id);
create table consent (
  id bigint not null primary key,
  contact_id bigint not null,
  purpose varchar(40) not null,
  channel varchar(20) not null,
  given boolean not null,
  text varchar(2000) null,
  source varchar(200) null,
  at datetime(3) not null,
  foreign key (contact_id) references crm_contact (id)
);
create index consent_contact on consent (contact_id, purpose, channel, at);
