-- As for leads: who took a case, or was given it, and gave it back, and on which day, as it was where they are. If they take
-- it again in the month of a quota, that is the same turn of theirs.
create table case_given_back (
  case_id bigint not null,
  person_id bigint not null,
  given_back_on date not null,
  primary key (case_id, person_id),
  foreign key (case_id) references crm_case (id) on delete cascade
);
