-- Rules may say that a lead is as much work as several usual ones: it fills its owner's capacity by as much.
alter table crm_lead add column weight int not null default 1;
