-- A new lead may be a contact whom we know: the other of a doubt is a contact then (other_type 'contact'). Contacts of one company
-- and one name are read by an index, so that a common name costs no more than a rare one.
alter table lead_doubt add column other_type varchar(20) not null default 'lead';
create index contact_account_name on crm_contact (account_id, name_key);
