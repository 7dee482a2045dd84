-- Who sees a record that is another's because they were asked about it, such as the approver of a quote.
create table record_guest (
  record_type varchar(20) not null,
  record_id bigint not null,
  person_id bigint not null,
  primary key (record_type, record_id, person_id),
  foreign key (person_id) references person (id)
);
create index record_guest_person on record_guest (person_id, record_type, record_id);
