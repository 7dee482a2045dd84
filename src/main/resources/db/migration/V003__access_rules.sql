-- What a role may see of a record type; the widest of a person's roles counts. No row: nothing.
create table access_rule (
  role varchar(20) not null,
  record_type varchar(20) not null,
  scope varchar(10) not null,
  primary key (role, record_type)
);
insert into access_rule (role, record_type, scope) values
  ('ADMIN', 'lead', 'ALL'), ('ADMIN', 'case', 'ALL'), ('ADMIN', 'quote', 'ALL'),
  ('ADMIN', 'contact', 'ALL'), ('ADMIN', 'account', 'ALL'), ('ADMIN', 'mail', 'ALL'), ('ADMIN', 'enrolment', 'ALL'),
  ('SUPERVISOR', 'lead', 'TREE'), ('SUPERVISOR', 'case', 'TREE'), ('SUPERVISOR', 'quote', 'TREE'),
  ('SUPERVISOR', 'contact', 'ALL'), ('SUPERVISOR', 'account', 'ALL'), ('SUPERVISOR', 'mail', 'ALL'),
  ('SUPERVISOR', 'enrolment', 'ALL'),
  ('AGENT', 'lead', 'TEAM'), ('AGENT', 'case', 'TEAM'), ('AGENT', 'quote', 'OWN'),
  ('AGENT', 'contact', 'ALL'), ('AGENT', 'account', 'ALL'),
  ('MARKETING', 'lead', 'ALL'), ('MARKETING', 'contact', 'ALL'), ('MARKETING', 'account', 'ALL'),
  ('MARKETING', 'enrolment', 'ALL');
create table field_rule (
  role varchar(20) not null,
  record_type varchar(20) not null,
  field varchar(60) not null,
  rule varchar(10) not null,
  primary key (role, record_type, field)
);
