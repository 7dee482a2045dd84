-- A case: something that a customer wants from us. Two indexes: the list of a team, and that of a contact.
create table crm_case (
  id bigint not null primary key,
  version int not null,
  number bigint not null unique,
  subject varchar(300) not null,
  kind varchar(20) not null,
  priority varchar(10) not null,
  status varchar(10) not null,
  team_id bigint null,
  owner_id bigint null,
  contact_id bigint not null,
  account_id bigint null,
  language varchar(12) null,
  mailbox varchar(254) null,
  custom text not null,
  created_at datetime(3) not null,
  first_answered_at datetime(3) null,
  resolution_code varchar(40) null,
  resolution_note varchar(2000) null,
  resolved_at datetime(3) null,
  merged_into bigint null
);
create index case_team on crm_case (team_id, status, id);
create index case_owner on crm_case (owner_id, status, id);
create index case_contact on crm_case (contact_id, id);
create index case_status on crm_case (status, id);
