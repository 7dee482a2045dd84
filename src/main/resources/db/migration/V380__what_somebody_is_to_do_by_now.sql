-- Whose plans are due: read wherever people look for their work, a range of this index and no more.
create index logged_activity_due on logged_activity (person_id, planned, at);
