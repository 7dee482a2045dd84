-- One message, n deliveries. The content hash leaves trace headers out, so that the same mail is one message however
-- often and wherever it arrives. Raw bytes lie in the file store under raw_hash.
create table mailbox (
  id bigint not null primary key,
  address varchar(254) not null,
  lease_owner varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  leased_until datetime(3) null
);
create unique index mailbox_address on mailbox (address);
create table mail_message (
  id bigint not null primary key,
  content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  raw_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  message_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  size int not null,
  mailbox_id bigint not null,
  stored_at datetime(3) not null,
  state varchar(12) not null,
  attempts int not null,
  next_at datetime(3) not null,
  claimed_by varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  claimed_until datetime(3) null,
  from_email varchar(254) null,
  from_name varchar(200) null,
  subject varchar(500) null,
  outcome varchar(20) null,
  reason varchar(1000) null,
  about_type varchar(20) null,
  about_id bigint null,
  foreign key (mailbox_id) references mailbox (id)
);
create unique index mail_message_content on mail_message (content_hash);
create index mail_message_message_id on mail_message (message_id);
create index mail_message_waiting on mail_message (state, next_at, id);
create index mail_message_about on mail_message (about_type, about_id, stored_at);
create index mail_message_outcome on mail_message (outcome, stored_at);
create index mail_message_sender on mail_message (from_email, stored_at);
create table mail_delivery (
  id bigint not null primary key,
  mail_id bigint not null,
  mailbox_id bigint not null,
  folder varchar(100) not null,
  uid_validity bigint not null,
  uid bigint not null,
  stored_at datetime(3) not null,
  again boolean not null,
  receipt_at datetime(3) null,
  foreign key (mail_id) references mail_message (id),
  foreign key (mailbox_id) references mailbox (id)
);
create unique index mail_delivery_uid on mail_delivery (mailbox_id, folder, uid_validity, uid);
create index mail_delivery_mail on mail_delivery (mail_id);
create index mail_delivery_receipt on mail_delivery (mailbox_id, receipt_at);
