-- A list of leads that somebody wants to see again, by a name: their own, their team's or everybody's.
create table lead_filter (
  id bigint not null primary key,
  version int not null,
  name varchar(60) not null,
  scope varchar(15) not null,
  person_id bigint not null,
  team_id bigint null,
  query varchar(1000) not null,
  created_at datetime(3) not null,
  foreign key (person_id) references person (id),
  foreign key (team_id) references team (id)
);
create index lead_filter_person on lead_filter (person_id, scope);
create index lead_filter_scope on lead_filter (scope, team_id);
