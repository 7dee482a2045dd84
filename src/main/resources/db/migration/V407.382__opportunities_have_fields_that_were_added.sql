-- Opportunities take custom fields, as leads, accounts and quotes do; null is none. Stands after the tables of sales (V404).
alter table crm_opportunity add column custom text null;
