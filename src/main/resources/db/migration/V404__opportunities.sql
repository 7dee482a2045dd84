-- A sale that may come about. One lead makes at most one: the index on lead_id says so, too.
create table crm_opportunity (
  id bigint not null primary key,
  version int not null,
  name varchar(200) not null,
  name_key varchar(220) not null,
  account_id bigint null,
  contact_id bigint not null,
  stage varchar(20) not null,
  probability int not null,
  amount decimal(22,3) null,
  currency char(3) null,
  close_on date null,
  next_step varchar(500) null,
  owner_id bigint null,
  team_id bigint null,
  lead_id bigint null,
  source varchar(40) null,
  created_at datetime(3) not null,
  foreign key (account_id) references crm_account (id),
  foreign key (contact_id) references crm_contact (id),
  foreign key (owner_id) references person (id),
  foreign key (lead_id) references crm_lead (id)
);
create unique index opportunity_lead on crm_opportunity (lead_id);
create index opportunity_owner on crm_opportunity (owner_id, id);
create index opportunity_team on crm_opportunity (team_id, id);
create index opportunity_name on crm_opportunity (name_key);
create index opportunity_account on crm_opportunity (account_id, id);
create index opportunity_contact on crm_opportunity (contact_id, id);
