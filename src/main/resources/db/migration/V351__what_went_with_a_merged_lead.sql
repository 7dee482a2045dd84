-- What was about the lead that ended and is about the other from then on: mails, drafts, calls, notes, what was said again. Taking
-- the merge back takes back these rows and no others.
create table lead_merge_row (
  merge_id bigint not null,
  what varchar(20) not null,
  row_id bigint not null,
  primary key (merge_id, what, row_id),
  foreign key (merge_id) references lead_merge (id)
);
