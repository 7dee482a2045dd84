-- What other systems tell us about a customer, once per source and id; purchases as rows of their own; and who is in
-- which journey.
create table campaign_event (
  id bigint not null primary key,
  source varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  external_id varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  type varchar(60) not null,
  contact_id bigint not null,
  at datetime(3) not null,
  data mediumtext not null,
  unique (source, external_id),
  foreign key (contact_id) references crm_contact (id)
);
create index campaign_event_contact on campaign_event (contact_id, at);
create table purchase (
  id bigint not null primary key,
  contact_id bigint not null,
  order_id varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  total varchar(40) not null,
  items varchar(2000) not null,
  at datetime(3) not null,
  foreign key (contact_id) references crm_contact (id)
);
create index purchase_contact on purchase (contact_id, at);
create table enrolment (
  id bigint not null primary key,
  version int not null,
  journey varchar(60) not null,
  contact_id bigint not null,
  node varchar(60) not null,
  state varchar(20) not null,
  reason varchar(300) null,
  enrolled_at datetime(3) not null,
  ended_at datetime(3) null,
  foreign key (contact_id) references crm_contact (id)
);
create index enrolment_contact on enrolment (contact_id, journey, id);
