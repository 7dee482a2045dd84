-- What happens about a lead that became a customer stands in the story of its account; older lines named no account where the
-- contact of then had none. Stands after the tables of sales (V404), like what it follows from.
update activity set account_id = (select coalesce(a.merged_into, a.id) from crm_lead l join crm_account a on a.id = l.converted_account_id
    where l.id = activity.subject_id)
where account_id is null and subject_type = 'lead' and subject_id in (select l.id from crm_lead l where l.converted_account_id is not null);
