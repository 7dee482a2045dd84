-- How many there were of late stands on the page of outgoing mail; without the index all mail is read for it, text and all.
create index outbox_mail_doubts on outbox_mail (doubts, created_at);
