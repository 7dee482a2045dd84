-- The person of a lead turned out to be a contact whom we knew: a person said so, and may take it back. before_id is whose lead it
-- was; ended says whether that contact goes on as the known one since. No row has undone_at null twice for one lead and contact.
create table lead_recognition (
  id bigint not null primary key,
  version int not null,
  lead_id bigint not null,
  contact_id bigint not null,
  before_id bigint not null,
  ended boolean not null,
  recognised_by bigint not null,
  recognised_at datetime(3) not null,
  undone_by bigint null,
  undone_at datetime(3) null
);
create index lead_recognition_lead on lead_recognition (lead_id, id);
-- What the known contact agreed to as the other, so that taking it back takes back these rows and no others.
create table lead_recognition_consent (
  recognition_id bigint not null,
  consent_id bigint not null,
  primary key (recognition_id, consent_id),
  foreign key (recognition_id) references lead_recognition (id)
);
