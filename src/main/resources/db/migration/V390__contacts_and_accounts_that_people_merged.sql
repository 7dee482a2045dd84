-- Two contacts, or two accounts, turned out to be one: a person said so, and may take it back. taken says which values of the one that
-- goes on gave way to the other's. No row has undone_at null twice for one record.
create table record_merge (
  id bigint not null primary key,
  version int not null,
  record_type varchar(20) not null,
  record_id bigint not null,
  into_id bigint not null,
  taken text not null,
  merged_by bigint not null,
  merged_at datetime(3) not null,
  undone_by bigint null,
  undone_at datetime(3) null
);
create index record_merge_record on record_merge (record_id, id);
create index record_merge_into on record_merge (into_id, id);
