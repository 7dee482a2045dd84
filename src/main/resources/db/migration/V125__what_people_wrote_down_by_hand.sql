-- What somebody wrote down by hand about a record: how a call went, who met where, a note, a document. Once it has happened its
-- line in the timeline (activity) has the same id; what is only planned has none yet. A document's bytes lie in the file store.
create table logged_activity (
  id bigint not null primary key,
  version int not null,
  subject_type varchar(20) not null,
  subject_id bigint not null,
  kind varchar(30) not null,
  at datetime(3) not null,
  planned boolean not null,
  direction varchar(10) null,
  result varchar(20) null,
  minutes int null,
  place varchar(200) null,
  people varchar(500) null,
  text varchar(2000) null,
  file_name varchar(255) null,
  file_type varchar(127) null,
  file_size bigint null,
  file_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  person_id bigint not null,
  created_at datetime(3) not null,
  foreign key (person_id) references person (id)
);
create index logged_activity_subject on logged_activity (subject_type, subject_id, planned, at);
create index logged_activity_file on logged_activity (file_hash);
