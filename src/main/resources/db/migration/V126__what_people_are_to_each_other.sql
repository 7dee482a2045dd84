-- A contact is something to another contact, to an account or to an opportunity: their assistant, its decision maker. Each once.
create table crm_relationship (
  id bigint not null primary key,
  version int not null,
  contact_id bigint not null,
  kind varchar(20) not null,
  to_type varchar(20) not null,
  to_id bigint not null,
  note varchar(1000) null,
  person_id bigint not null,
  created_at datetime(3) not null,
  foreign key (contact_id) references crm_contact (id),
  foreign key (person_id) references person (id)
);
create unique index relationship_once on crm_relationship (contact_id, to_type, to_id, kind);
create index relationship_to on crm_relationship (to_type, to_id);
