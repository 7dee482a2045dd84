-- A mailbox may be pointed at another server or log-in, whose UIDs are others under the same UIDVALIDITY. Each place that
-- it was fetched from has a number. Rows of before have 0: that is where it is fetched from at first.
create table mailbox_place (
  id bigint not null primary key,
  mailbox_id bigint not null,
  place varchar(600) character set utf8mb4 collate utf8mb4_bin not null,
  number int not null,
  foreign key (mailbox_id) references mailbox (id)
);
create unique index mailbox_place_number on mailbox_place (mailbox_id, number);
