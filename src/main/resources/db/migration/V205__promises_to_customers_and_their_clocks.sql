-- What we promise about a case, and the clock that measures it. The ledger of segments is the truth; state and due_at say
-- what it came to when it was last written, for lists and counts that cannot fold.
create table case_clock (
  case_id bigint not null,
  target varchar(20) not null,
  version int not null,
  target_minutes int not null,
  calendar varchar(40) not null,
  calendar_version int not null,
  handled_share int not null,
  next_share int not null,
  state varchar(10) not null,
  due_at datetime(3) null,
  ended_at datetime(3) null,
  ended_cause varchar(60) null,
  primary key (case_id, target),
  foreign key (case_id) references crm_case (id)
);
create index case_clock_ended on case_clock (target, ended_at);
create table case_clock_segment (
  case_id bigint not null,
  target varchar(20) not null,
  place int not null,
  from_at datetime(3) not null,
  to_at datetime(3) null,
  state varchar(10) not null,
  cause varchar(60) not null,
  primary key (case_id, target, place),
  foreign key (case_id, target) references case_clock (case_id, target)
);
