-- As for deliveries; a short table. The size in bytes of one that is larger than what is fetched: it is not asked for at
-- all.
alter table mail_passed_over add column (place int not null default 0, size bigint null);
create unique index mail_passed_over_place_uid on mail_passed_over (mailbox_id, place, folder, uid_validity, uid);
drop index mail_passed_over_uid on mail_passed_over;
