-- The new index first: the foreign key of MySQL wants one at any time.
create unique index mail_delivery_place_uid on mail_delivery (mailbox_id, place, folder, uid_validity, uid);
drop index mail_delivery_uid on mail_delivery;
