-- A POST that carries an Idempotency-Key is done once: the same key and body within a day get the first answer again.
create table repeated_call (
  person_id bigint not null,
  call_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  fingerprint varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  at datetime(3) not null,
  status int not null,
  location varchar(500) null,
  body mediumtext null,
  primary key (person_id, call_key)
);
create index repeated_call_age on repeated_call (at);
