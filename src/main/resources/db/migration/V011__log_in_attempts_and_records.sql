-- login_attempt: how often guessing failed, per log-in name and per address; it makes the next guess wait.
-- login_record: who logged in, when, from where and with what; once_key keeps successes to one an hour.
create table login_attempt (
  subject varchar(190) character set utf8mb4 collate utf8mb4_bin not null primary key,
  failures int not null,
  last_at datetime(3) not null,
  blocked_until datetime(3) not null
);
create index login_attempt_age on login_attempt (last_at);
create table login_record (
  id bigint not null primary key,
  at datetime(3) not null,
  person_id bigint null,
  way varchar(10) not null,
  succeeded boolean not null,
  address varchar(64) not null,
  client varchar(200) not null,
  once_key varchar(64) character set utf8mb4 collate utf8mb4_bin null unique
);
create index login_record_person on login_record (person_id, at);
create index login_record_at on login_record (at);
