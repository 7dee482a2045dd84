-- What named the record that ended and names the other from then on, by table and column. Taking the merge back takes back these rows
-- and no others.
create table record_merge_row (
  merge_id bigint not null,
  what varchar(40) not null,
  row_id bigint not null,
  primary key (merge_id, what, row_id),
  foreign key (merge_id) references record_merge (id)
);
