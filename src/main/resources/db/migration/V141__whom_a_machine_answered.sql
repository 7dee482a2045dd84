-- Whom an automatic answer went to, without what stands behind a plus: two machines that answer each other are known by it.
alter table outbox_mail add column answers_to varchar(254) character set utf8mb4 collate utf8mb4_bin null;
create index outbox_mail_answers on outbox_mail (answers_to, created_at);
