-- A person may say that a mail that machines set aside was written by a person after all.
alter table mail_message add column released boolean not null default false;
