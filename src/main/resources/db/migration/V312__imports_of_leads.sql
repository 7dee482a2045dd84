-- A file of leads that somebody brings in. Its bytes lie in the file store; how far it was worked (cursor_line) moves in the
-- transaction of the rows before it, so that no kill loses a row or takes one twice.
create table lead_import (
  id bigint not null primary key,
  person_id bigint not null,
  file_name varchar(200) not null,
  hash varchar(64) not null,
  size bigint not null,
  layout text not null,
  state varchar(10) not null,
  total_rows int not null,
  cursor_line int not null,
  created_rows int not null,
  joined_rows int not null,
  rejected_rows int not null,
  undone_rows int not null,
  kept_rows int not null,
  created_at datetime(3) not null,
  ended_at datetime(3) null,
  worker varchar(40) null,
  lease_until datetime(3) null,
  foreign key (person_id) references person (id)
);
create index lead_import_state on lead_import (state, id);
