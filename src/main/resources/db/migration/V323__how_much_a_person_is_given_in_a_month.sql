-- Who has no row is limited by their capacity only. Quotas of a day and a week follow from it.
create table person_quota (
  person_id bigint not null primary key,
  per_month int not null,
  foreign key (person_id) references person (id)
);
