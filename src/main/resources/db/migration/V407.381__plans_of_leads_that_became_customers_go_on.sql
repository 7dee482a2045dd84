-- What was planned with a lead is to be done with what it became; plans that were made before that was so are stuck on leads
-- that take no call any more. Stands after the tables of sales (V404), hence its number.
update logged_activity set subject_type = 'opportunity', version = version + 1,
  subject_id = (select o.id from crm_opportunity o where o.lead_id = logged_activity.subject_id)
where planned = true and subject_type = 'lead' and subject_id in (select o.lead_id from crm_opportunity o where o.lead_id is not null);
update logged_activity set subject_type = 'contact', version = version + 1,
  subject_id = (select coalesce(c.merged_into, c.id) from crm_lead l join crm_contact c on c.id = l.contact_id where l.id = logged_activity.subject_id)
where planned = true and subject_type = 'lead'
  and subject_id in (select l.id from crm_lead l where l.converted_at is not null and l.contact_id is not null);
