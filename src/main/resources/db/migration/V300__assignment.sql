-- What assignment knows about people. Who has no row in person_hours is there whenever no absence says otherwise.
create table person_hours (
  person_id bigint not null primary key,
  calendar varchar(40) not null,
  foreign key (person_id) references person (id)
);
create table person_absence (
  id bigint not null primary key,
  person_id bigint not null,
  from_at datetime(3) not null,
  to_at datetime(3) not null,
  foreign key (person_id) references person (id)
);
create index person_absence_to on person_absence (person_id, to_at);
create table person_skill (
  person_id bigint not null,
  skill varchar(60) not null,
  skill_level int not null,
  primary key (person_id, skill),
  foreign key (person_id) references person (id)
);
-- When a person last had a turn in a rotation; the empty rotation is "anything at all". Written as the last act of a
-- transaction, under the lock of the person's row: whoever holds it lets all others wait until the commit.
create table assignment_counter (
  person_id bigint not null,
  rotation varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  last_at datetime(3) not null,
  primary key (person_id, rotation),
  foreign key (person_id) references person (id)
);
