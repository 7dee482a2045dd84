-- Assignment sums up the open work of everybody in a pool while it holds their rows: it reads this index and no lead.
create index lead_load on crm_lead (owner_id, status, weight);
