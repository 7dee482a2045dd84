-- What became of each row of an import: the lead that it is, or why it was not taken. Undoing it says why a row was kept.
create table lead_import_row (
  import_id bigint not null,
  line int not null,
  outcome varchar(10) not null,
  lead_id bigint null,
  new_contact_id bigint null,
  reasons text null,
  kept_why varchar(60) null,
  primary key (import_id, line),
  foreign key (import_id) references lead_import (id)
);
create index lead_import_outcome on lead_import_row (import_id, outcome, line);
