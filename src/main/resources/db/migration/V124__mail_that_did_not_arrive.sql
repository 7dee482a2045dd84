-- Mail that its server refused for good, until the desk has told those whom it concerns: a router alone has no desk.
create table mail_undelivered (
  outgoing_id bigint not null primary key,
  reason varchar(1000) not null
);
