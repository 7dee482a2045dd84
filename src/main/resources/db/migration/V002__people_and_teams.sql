-- Who works here. A team is the only place where unclaimed work waits; teams form the tree of departments.
create table team (
  id bigint not null primary key,
  version int not null,
  team_key varchar(40) not null unique,
  name varchar(120) not null,
  parent_id bigint null,
  calendar varchar(40) not null,
  foreign key (parent_id) references team (id)
);
create table person (
  id bigint not null primary key,
  version int not null,
  login varchar(60) not null unique,
  name varchar(120) not null,
  email varchar(254) not null,
  language varchar(12) not null,
  time_zone varchar(40) not null,
  roles varchar(120) not null,
  manager_id bigint null,
  active boolean not null,
  capacity int not null,
  password_hash varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  password_changed_at datetime(3) not null,
  foreign key (manager_id) references person (id)
);
create table team_member (
  team_id bigint not null,
  person_id bigint not null,
  leads boolean not null,
  primary key (team_id, person_id),
  foreign key (team_id) references team (id),
  foreign key (person_id) references person (id)
);
create index team_member_person on team_member (person_id, team_id);
