-- How often a form kept something out, by what did it: numbers only, added up in memory and written once a minute by each node,
-- so that a flood costs no more than a drop, and nobody who was kept out is remembered.
create table lead_form_kept_out (
  form_id bigint not null primary key,
  trapped bigint not null,
  too_fast bigint not null,
  too_often bigint not null,
  foreign key (form_id) references lead_form (id)
);
