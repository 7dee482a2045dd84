-- Each time that somebody sent a form. Where the mail address is to be confirmed, what they said waits here until the link is
-- followed, or its time is over; then it goes away, and the row stays to be counted. The link's secret is kept hashed.
create table lead_form_submission (
  id bigint not null primary key,
  form_id bigint not null,
  form_version int not null,
  language varchar(2) null,
  state varchar(10) not null,
  secret_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  address_hash varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  said mediumtext null,
  lead_id bigint null,
  at datetime(3) not null,
  valid_until datetime(3) null,
  foreign key (form_id) references lead_form (id)
);
create index lead_form_submission_form on lead_form_submission (form_id, state);
create unique index lead_form_submission_secret on lead_form_submission (secret_hash);
create index lead_form_submission_address on lead_form_submission (address_hash);
create index lead_form_submission_until on lead_form_submission (valid_until);
