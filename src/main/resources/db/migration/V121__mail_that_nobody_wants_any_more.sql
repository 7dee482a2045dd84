-- Said while a mail was on its way to the mail server: should the server refuse it for now, it is not tried again.
alter table outbox_mail add column unwanted boolean not null default false;
