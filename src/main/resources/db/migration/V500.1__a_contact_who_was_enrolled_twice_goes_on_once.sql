-- On databases from before V501, which lets nobody be under way twice: the enrolment that is furthest goes on, the others
-- end. Their processes find that at their next step and write nothing more.
update enrolment set state = 'FINISHED', version = version + 1, reason = 'campaign.ended.doubled', ended_at = enrolled_at
where state = 'RUNNING' and id not in (
  select one.keep from (
    select min(id) keep from enrolment where state = 'RUNNING' group by contact_id, journey) one);
