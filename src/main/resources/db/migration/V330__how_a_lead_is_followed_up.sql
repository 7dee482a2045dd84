-- How often its owner was reminded, how often somebody tried to reach them and could not, how often it has rested and until when.
alter table crm_lead add column (
  reminders int not null default 0,
  tries int not null default 0,
  rests_until datetime(3) null,
  rests int not null default 0
);
