-- Leads of at least so many points stand out wherever they are listed; the highest that holds counts. No word: that of the tone.
create table lead_highlight (
  id bigint not null primary key,
  version int not null,
  from_score int not null,
  tone varchar(10) not null,
  word varchar(20) null
);
create unique index lead_highlight_from on lead_highlight (from_score);
insert into lead_highlight (id, version, from_score, tone, word) values (1, 0, 75, 'HOT', null);
