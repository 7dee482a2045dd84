-- As for leads: assignment sums up the open work of a pool while it holds its people, and reads no case for it.
create index case_load on crm_case (owner_id, status, weight);
