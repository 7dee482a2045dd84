-- A key names the record, what happened and whom it is for: with opportunity, ids of 19 digits and a second attempt 66 letters.
alter table work_item modify column task varchar(100) character set utf8mb4 collate utf8mb4_bin;
