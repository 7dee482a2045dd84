-- A lead: somebody who may buy. Search keys are stored normalised; each list that is read has its index.
create table crm_lead (
  id bigint not null primary key,
  version int not null,
  status varchar(15) not null,
  first_name varchar(100) null,
  last_name varchar(100) null,
  name_key varchar(220) not null,
  email varchar(254) not null,
  email_key varchar(254) not null,
  phone varchar(40) null,
  phone_key varchar(20) null,
  company varchar(200) null,
  company_key varchar(200) null,
  employees int null,
  country varchar(2) null,
  language varchar(12) null,
  source varchar(40) not null,
  message varchar(4000) null,
  score int null,
  grade varchar(1) null,
  team_id bigint null,
  owner_id bigint null,
  first_contact_by datetime(3) null,
  touched_at datetime(3) null,
  attempts int not null,
  contact_id bigint not null,
  custom text not null,
  created_at datetime(3) not null,
  outcome_note varchar(2000) null,
  merged_into bigint null,
  foreign key (contact_id) references crm_contact (id)
);
create index lead_team on crm_lead (team_id, status, id);
create index lead_owner on crm_lead (owner_id, status, id);
create index lead_status on crm_lead (status, id);
create index lead_email on crm_lead (email_key);
create index lead_phone on crm_lead (phone_key);
create index lead_company on crm_lead (company_key);
create index lead_name on crm_lead (name_key);
create index lead_contact on crm_lead (contact_id, id);
-- Who had a lead and let it lie: never given it again.
create table lead_holder (
  lead_id bigint not null,
  person_id bigint not null,
  primary key (lead_id, person_id)
);
