-- Who else is after an opportunity, how near they are to it, and what speaks for them and against them there.
create table opportunity_rival (
  id bigint not null primary key,
  version int not null,
  opportunity_id bigint not null,
  competitor_id bigint not null,
  threat varchar(10) not null,
  strengths varchar(2000) null,
  weaknesses varchar(2000) null,
  created_at datetime(3) not null,
  foreign key (opportunity_id) references crm_opportunity (id),
  foreign key (competitor_id) references crm_competitor (id)
);
create unique index rival_once on opportunity_rival (opportunity_id, competitor_id);
create index rival_competitor on opportunity_rival (competitor_id, opportunity_id);
