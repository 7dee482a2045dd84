-- The inbox: our own projection of the engine's tasks, written in the same transaction, one index per list.
-- A closed line stays for a while, so that a second click learns what happened instead of finding nothing.
create table work_item (
  id bigint not null primary key,
  version int not null,
  task varchar(64) character set utf8mb4 collate utf8mb4_bin null unique,
  kind varchar(20) not null,
  title varchar(200) not null,
  process_key varchar(60) null,
  process_instance varchar(64) null,
  element varchar(100) null,
  form_key varchar(100) null,
  subject_type varchar(20) not null,
  subject_id bigint not null,
  headline varchar(300) not null,
  sender varchar(200) null,
  language varchar(12) null,
  team_id bigint null,
  assignee_id bigint null,
  priority int not null,
  due_at datetime(3) null,
  follow_up_at datetime(3) null,
  touched_at datetime(3) not null,
  created_at datetime(3) not null,
  unread boolean not null,
  reasons text null,
  closed boolean not null
);
create index work_item_mine on work_item (closed, assignee_id, touched_at, id);
create index work_item_team on work_item (closed, team_id, assignee_id, touched_at, id);
create index work_item_subject on work_item (subject_type, subject_id);
