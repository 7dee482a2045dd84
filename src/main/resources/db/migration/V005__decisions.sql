-- Every automatic decision, and every content of a rule set that was ever live: "why", replay and shadow runs live off it.
create table ruleset_version (
  decision varchar(60) not null,
  version varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  files mediumtext not null,
  first_live_at datetime(3) not null,
  primary key (decision, version)
);
create table decision_log (
  id bigint not null primary key,
  at datetime(3) not null,
  decision varchar(60) not null,
  version varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  subject_type varchar(20) not null,
  subject_id bigint not null,
  facts mediumtext not null,
  fired mediumtext not null,
  outcome mediumtext not null,
  micros bigint not null,
  cause varchar(60) null
);
create index decision_log_subject on decision_log (subject_type, subject_id, at);
create index decision_log_decision on decision_log (decision, at);
