-- What was under way while two records were merged may still name the one that ended: for some minutes it is looked for again.
create index record_merge_at on record_merge (merged_at);
