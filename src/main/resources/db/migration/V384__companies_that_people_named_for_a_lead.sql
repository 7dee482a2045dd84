-- That somebody of us said so, who may have erred: only this is taken back, and only by hand.
create table lead_employer (
  lead_id bigint not null primary key,
  account_id bigint not null,
  foreign key (lead_id) references crm_lead (id) on delete cascade,
  foreign key (account_id) references crm_account (id) on delete cascade
);
