-- Since when a mail is not handed out, and whether somebody wants it asked for now.
alter table mail_passed_over add column (
  version int not null default 0,
  first_at datetime(3) null,
  asked_at datetime(3) null
);
