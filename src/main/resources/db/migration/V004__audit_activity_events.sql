-- audit: what changed, by whom, through what and because of what. activity: what people call an interaction.
-- domain_event: what somebody may react to; consumers claim rows.
create table audit (
  id bigint not null primary key,
  at datetime(3) not null,
  record_type varchar(20) not null,
  record_id bigint not null,
  change_kind varchar(10) not null,
  person_id bigint null,
  through varchar(80) not null,
  cause varchar(60) null,
  changes mediumtext not null
);
create index audit_record on audit (record_type, record_id, at);
create index audit_cause on audit (cause);
create table activity (
  id bigint not null primary key,
  at datetime(3) not null,
  subject_type varchar(20) not null,
  subject_id bigint not null,
  contact_id bigint null,
  account_id bigint null,
  kind varchar(30) not null,
  person_id bigint null,
  text varchar(2000) null,
  reference varchar(60) null,
  cause varchar(60) null
);
create index activity_subject on activity (subject_type, subject_id, at);
create index activity_contact on activity (contact_id, at);
create index activity_account on activity (account_id, at);
create table domain_event (
  id bigint not null primary key,
  at datetime(3) not null,
  type varchar(60) not null,
  subject varchar(60) not null,
  data mediumtext not null,
  cause varchar(60) null
);
create index domain_event_at on domain_event (at);
