-- What our mail says, per language, edited in the product. A text is a version for ever; the template tells which one is
-- live, which is being written and which came with a newer product and waits. shipped is the hash of the last shipped text.
create table mail_template (
  id bigint not null primary key,
  version int not null,
  template_key varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(12) not null,
  language varchar(12) not null,
  live int null,
  draft int null,
  waiting int null,
  edited boolean not null,
  shipped varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  changed_at datetime(3) not null
);
create unique index mail_template_key on mail_template (template_key, language);
create table mail_template_version (
  id bigint not null primary key,
  version int not null,
  template_id bigint not null,
  number int not null,
  subject varchar(500) not null,
  body mediumtext not null,
  html mediumtext null,
  shipped boolean not null,
  person_id bigint null,
  written_at datetime(3) not null,
  foreign key (template_id) references mail_template (id)
);
create unique index mail_template_version_number on mail_template_version (template_id, number);
