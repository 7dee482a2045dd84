-- Mail to one house must not hinder mail to others: whom a mail goes to, and why one that could leave waits.
alter table outbox_mail add column (to_domain varchar(190) not null default '', waits varchar(12) null);
