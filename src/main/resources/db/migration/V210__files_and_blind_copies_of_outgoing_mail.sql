-- Files that travel with a mail, by their hash in the file store, and who gets a copy that nobody else knows of.
alter table outbox_mail add column (enclosures text null, bcc text null);
