-- The best first, and those of a rare country, without reading all the others.
create index lead_score on crm_lead (score, id);
create index lead_country on crm_lead (country, id);
