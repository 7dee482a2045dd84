-- As for leads: a case that nobody could have waits in its team's list, and is offered again when a wish of its rules ceases
-- to bind.
alter table crm_case add column offer_again_at datetime(3) null;
