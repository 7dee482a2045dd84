-- Tokens that people give to their programs. A token is random, so its SHA-256 is enough; the token itself is never kept.
create table personal_token (
  id bigint not null primary key,
  person_id bigint not null,
  name varchar(100) not null,
  token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null unique,
  created_at datetime(3) not null,
  expires_at datetime(3) null,
  foreign key (person_id) references person (id)
);
create index personal_token_person on personal_token (person_id, created_at);
