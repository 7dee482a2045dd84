-- Whom a customer's mail about a record was copied to: they may write about it. The address is in lower case.
create table mail_participant (
  about_type varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  about_id bigint not null,
  email varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (about_type, about_id, email)
);
