-- What an answer that can still be taken back changed in its case, so that the case can be as it was.
create table case_answer (
  mail_id bigint not null primary key,
  case_id bigint not null,
  status_before varchar(10) not null,
  status_after varchar(10) not null,
  first_before datetime(3) null,
  foreign key (case_id) references crm_case (id)
);
