-- A guided conversation about a record: the version of the model that it follows, and where it stands.
create table dialogue (
  id bigint not null primary key,
  version int not null,
  subject_type varchar(20) not null,
  subject_id bigint not null,
  process varchar(64) not null,
  definition varchar(64) not null,
  instance varchar(64) not null,
  title varchar(200) not null,
  task varchar(64) null,
  step varchar(100) null,
  started_by bigint not null,
  started_at datetime(3) not null,
  ended_at datetime(3) null,
  ending varchar(200) null
);
create index dialogue_subject on dialogue (subject_type, subject_id, id);
create unique index dialogue_instance on dialogue (instance);
