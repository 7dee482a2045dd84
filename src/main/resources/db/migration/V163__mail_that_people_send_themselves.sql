-- A supervisor pressed: it goes now, whatever keeps it. How often it was sent again by hand tells a second click from a
-- second wish.
alter table outbox_mail add column (urgent boolean not null default false, again int not null default 0);
