-- By weight, on the day as it was where the person is; only of people who have a quota. Written as the last act of a
-- transaction, under the lock of the person's row.
create table assignment_day (
  person_id bigint not null,
  given_on date not null,
  amount int not null,
  primary key (person_id, given_on),
  foreign key (person_id) references person (id)
);
