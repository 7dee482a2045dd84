-- A node leases the number that makes its ids unique; people-facing numbers are handed out in blocks.
create table node_lease (
  node int not null primary key,
  owner varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  leased_until datetime(3) not null
);
create table number_block (
  name varchar(32) not null primary key,
  next_number bigint not null
);
