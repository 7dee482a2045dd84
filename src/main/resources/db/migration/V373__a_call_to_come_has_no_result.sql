-- A call that is yet to come was taken with a result, which it cannot have: it is a plan like others.
update logged_activity set kind = 'CALL', result = null where planned = true and kind in ('CALL', 'TRIED');
