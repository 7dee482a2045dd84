-- Each submission of a quote is a request of its own with its levels; whoever was asked keeps the row.
create table approval_request (
  id bigint not null primary key,
  version int not null,
  quote_id bigint not null,
  requester_id bigint not null,
  state varchar(20) not null,
  requested_at datetime(3) not null,
  closed_at datetime(3) null,
  foreign key (quote_id) references crm_quote (id),
  foreign key (requester_id) references person (id)
);
create index approval_quote on approval_request (quote_id, id);
create table approval_level (
  id bigint not null primary key,
  version int not null,
  approval_id bigint not null,
  level int not null,
  upwards int not null,
  state varchar(20) not null,
  approver_id bigint null,
  decide_by datetime(3) null,
  closed_at datetime(3) null,
  reason varchar(2000) null,
  foreign key (approval_id) references approval_request (id),
  foreign key (approver_id) references person (id)
);
create index approval_level_approval on approval_level (approval_id, level, id);
