-- Two leads that may be one person's: somebody is asked once, and what they said holds for good. The later lead is lead_id.
create table lead_doubt (
  id bigint not null primary key,
  version int not null,
  lead_id bigint not null,
  other_id bigint not null,
  raised_at datetime(3) not null,
  answer varchar(10) null,
  answered_by bigint null,
  answered_at datetime(3) null,
  unique (lead_id, other_id)
);
create index lead_doubt_other on lead_doubt (other_id);
