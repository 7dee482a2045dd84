-- Who comes is compared with those who wrote from addresses of the same company; which domains are nobody's company is known to who asks.
alter table crm_lead add column email_domain varchar(254) generated always as (substring(email_key, locate('@', email_key) + 1));
create index lead_domain on crm_lead (email_domain, id);
