-- What we sell, at which price.
create table product (
  id bigint not null primary key,
  version int not null,
  sku varchar(40) not null unique,
  name varchar(200) not null,
  unit_price decimal(19,4) not null,
  currency char(3) not null,
  active boolean not null
);
