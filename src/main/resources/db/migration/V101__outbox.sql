-- Outgoing mail, written in the business transaction. once_key makes a step that runs twice queue one mail.
create table outbox_mail (
  id bigint not null primary key,
  once_key varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  about_type varchar(20) not null,
  about_id bigint not null,
  purpose varchar(40) not null,
  state varchar(12) not null,
  attempts int not null,
  next_at datetime(3) not null,
  claimed_by varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  claimed_until datetime(3) null,
  message_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  from_email varchar(254) not null,
  from_name varchar(200) not null,
  recipients text not null,
  cc text not null,
  subject varchar(500) not null,
  body mediumtext not null,
  html mediumtext null,
  in_reply_to varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  reference_ids text character set utf8mb4 collate utf8mb4_bin not null,
  automatic boolean not null,
  marketing boolean not null,
  unsubscribe_url varchar(500) null,
  person_id bigint null,
  cause varchar(60) null,
  created_at datetime(3) not null,
  sent_at datetime(3) null,
  doubts int not null,
  failure varchar(1000) null
);
create unique index outbox_mail_once on outbox_mail (once_key);
create index outbox_mail_message_id on outbox_mail (message_id);
create index outbox_mail_waiting on outbox_mail (state, next_at, id);
create index outbox_mail_about on outbox_mail (about_type, about_id, created_at);
