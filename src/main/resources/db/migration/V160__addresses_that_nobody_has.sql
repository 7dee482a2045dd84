-- Addresses that a mail system called dead. Campaigns leave them in peace until a person writes from there again.
create table dead_address (
  email_key varchar(254) character set utf8mb4 collate utf8mb4_bin not null primary key,
  outgoing_id bigint not null,
  reason varchar(1000) not null,
  at datetime(3) not null
);
