-- The same UID at another place is another mail.
alter table mail_delivery add column place int not null default 0;
