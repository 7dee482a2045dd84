-- A form that is made in the product. What visitors read and fill in is one column of JSON: it is kept whole for each version
-- that was ever shown, so that a consent is kept in the words that were agreed to.
create table lead_form (
  id bigint not null primary key,
  version int not null,
  slug varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(100) not null,
  team_id bigint null,
  campaign varchar(100) null,
  source varchar(40) not null,
  active boolean not null,
  double_opt_in boolean not null,
  least_seconds int not null,
  per_minute int not null,
  hosts varchar(2000) not null,
  content mediumtext not null,
  foreign key (team_id) references team (id)
);
create unique index lead_form_slug on lead_form (slug);
create table lead_form_version (
  form_id bigint not null,
  version int not null,
  content mediumtext not null,
  primary key (form_id, version),
  foreign key (form_id) references lead_form (id)
);
