-- How much of its owner's capacity a case takes, by the rules of case-assignment: 1 for a usual case.
alter table crm_case add column weight int not null default 1;
