-- Working time. A version never changes: promises made on it stay what they were; who edits a calendar adds a version.
create table business_calendar (
  id bigint not null primary key,
  name varchar(40) not null,
  version int not null,
  time_zone varchar(40) not null,
  open_week varchar(400) not null,
  unique (name, version)
);
create table business_calendar_day (
  calendar_id bigint not null,
  on_day date not null,
  open_hours varchar(200) not null,
  primary key (calendar_id, on_day),
  foreign key (calendar_id) references business_calendar (id)
);
-- The calendar of teams that have chosen none.
insert into business_calendar (id, name, version, time_zone, open_week)
values (1, 'standard', 1, 'UTC', 'Mo-Fr 09:00-12:30,13:30-18:00');
