-- Others who sell what we sell. A competitor is a small record of its own and no account: rules, duplicate checks and lists of
-- customers would have to leave such accounts out everywhere, and of most competitors we know a name and no more.
create table crm_competitor (
  id bigint not null primary key,
  version int not null,
  name varchar(200) not null,
  name_key varchar(220) not null,
  created_at datetime(3) not null
);
create unique index competitor_name on crm_competitor (name_key);
