-- Whether a machine says at once that a mail to this mailbox has arrived.
alter table mailbox add column answers_automatically boolean not null default true;
