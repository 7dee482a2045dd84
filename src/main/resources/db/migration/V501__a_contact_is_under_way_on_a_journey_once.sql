-- Two sign-ups at the same moment found nobody under way, and both enrolled. The column is empty once the journey is over.
alter table enrolment add column under_way varchar(60) generated always as (case when state = 'RUNNING' then journey end);
create unique index enrolment_under_way on enrolment (contact_id, under_way);
