-- Listed by the server but refused when it was asked for: nothing waits behind it, and it is asked for again.
create table mail_passed_over (
  id bigint not null primary key,
  mailbox_id bigint not null,
  folder varchar(100) not null,
  uid_validity bigint not null,
  uid bigint not null,
  reason varchar(500) not null,
  noted_at datetime(3) not null,
  foreign key (mailbox_id) references mailbox (id)
);
create unique index mail_passed_over_uid on mail_passed_over (mailbox_id, folder, uid_validity, uid);
