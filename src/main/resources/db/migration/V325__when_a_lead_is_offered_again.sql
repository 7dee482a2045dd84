-- A lead that nobody could have waits in its team's list. It is offered again when a wish of its rules ceases to bind.
alter table crm_lead add column offer_again_at datetime(3) null;
