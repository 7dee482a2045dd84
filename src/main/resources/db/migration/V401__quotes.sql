-- Quotes. Amounts are kept with three digits, which is what the finest currencies have.
create table crm_quote (
  id bigint not null primary key,
  version int not null,
  number bigint not null unique,
  status varchar(20) not null,
  owner_id bigint not null,
  team_id bigint null,
  account_id bigint null,
  contact_id bigint null,
  currency char(3) not null,
  list_total decimal(22,3) not null,
  total decimal(22,3) not null,
  discount_percent decimal(5,2) not null,
  custom text not null,
  created_at datetime(3) not null,
  foreign key (owner_id) references person (id),
  foreign key (account_id) references crm_account (id),
  foreign key (contact_id) references crm_contact (id)
);
create index quote_owner on crm_quote (owner_id, id);
create index quote_team on crm_quote (team_id, id);
create index quote_status on crm_quote (status, id);
create table quote_line (
  quote_id bigint not null,
  position int not null,
  product_id bigint null,
  name varchar(200) not null,
  quantity decimal(12,3) not null,
  list_price decimal(19,4) null,
  unit_price decimal(19,4) not null,
  discount_percent decimal(5,2) not null,
  primary key (quote_id, position),
  foreign key (quote_id) references crm_quote (id),
  foreign key (product_id) references product (id)
);
