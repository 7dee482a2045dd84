-- Who sees leads sees as much of what becomes of them.
insert into access_rule (role, record_type, scope)
  select role, 'opportunity', scope from access_rule where record_type = 'lead';
