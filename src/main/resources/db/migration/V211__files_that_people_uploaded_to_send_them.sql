-- A file that somebody uploaded to send it with a mail; its bytes lie in the file store under their hash.
create table uploaded_file (
  id bigint not null primary key,
  person_id bigint not null,
  name varchar(255) not null,
  type varchar(127) not null,
  size bigint not null,
  hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(3) not null
);
