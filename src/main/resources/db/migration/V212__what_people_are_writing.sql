-- What somebody is writing about a record: a draft, which becomes one mail when it is sent. typed_at is real time:
-- whoever typed a moment ago is at it. A draft that lies here until send_at is sent then.
create table mail_draft (
  id bigint not null primary key,
  version int not null,
  person_id bigint not null,
  about_type varchar(20) not null,
  about_id bigint not null,
  state varchar(10) not null,
  fields mediumtext not null,
  saved_at datetime(3) not null,
  typed_at datetime(3) null,
  send_at datetime(3) null,
  held varchar(40) null,
  mail_id bigint null
);
create index mail_draft_about on mail_draft (about_type, about_id, state);
create index mail_draft_person on mail_draft (person_id, about_type, about_id, state);
create index mail_draft_due on mail_draft (state, send_at, id);
create index mail_draft_typed on mail_draft (typed_at);
create index mail_draft_mail on mail_draft (mail_id);
