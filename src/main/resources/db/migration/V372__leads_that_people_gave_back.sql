-- Who took a lead, or was given it, and gave it back: if they take it again, that is the same turn of theirs.
create table lead_given_back (
  lead_id bigint not null,
  person_id bigint not null,
  primary key (lead_id, person_id),
  foreign key (lead_id) references crm_lead (id) on delete cascade
);
