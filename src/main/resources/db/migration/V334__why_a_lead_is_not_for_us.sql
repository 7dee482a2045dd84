-- Why a lead was disqualified: a closed word of the form in which somebody said so.
alter table crm_lead add column outcome_reason varchar(40) null;
