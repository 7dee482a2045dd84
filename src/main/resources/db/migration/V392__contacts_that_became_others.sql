-- Who became part of a contact is shown on its page, found by the search, and goes along when that one is merged itself.
create index contact_merged on crm_contact (merged_into);
