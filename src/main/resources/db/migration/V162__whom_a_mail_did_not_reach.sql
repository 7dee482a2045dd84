-- Who was refused (all where it is empty), and whether for good because nobody has that address.
alter table mail_undelivered add column (recipients text null, hard boolean not null default false);
