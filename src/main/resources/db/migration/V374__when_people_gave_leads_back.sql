-- Who takes in July what they gave back in March takes it anew. What was given back before this is as long ago as that.
alter table lead_given_back add column given_back_on date not null default '2000-01-01';
