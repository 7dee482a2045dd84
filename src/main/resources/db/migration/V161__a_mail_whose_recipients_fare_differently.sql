-- Where a server takes a mail for one recipient, not yet for another and never for a third, each lot is a row of its own:
-- the same mail, handed over for those in only_to (all where it is empty). part_of names the row that people know.
alter table outbox_mail add column (only_to text null, part_of bigint null);
create index outbox_mail_part on outbox_mail (part_of);
