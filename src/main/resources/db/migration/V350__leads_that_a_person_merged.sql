-- Two leads that were both under way turned out to be one person's: a person said so, and may take it back. The row of the lead
-- that ended stays as it was but for its owner, who is kept here. No row has undone_at null twice for one lead (see Merging).
create table lead_merge (
  id bigint not null primary key,
  version int not null,
  lead_id bigint not null,
  into_id bigint not null,
  owner_id bigint null,
  gave_touch boolean not null,
  merged_by bigint not null,
  merged_at datetime(3) not null,
  undone_by bigint null,
  undone_at datetime(3) null
);
create index lead_merge_lead on lead_merge (lead_id, id);
create index lead_merge_into on lead_merge (into_id, id);
