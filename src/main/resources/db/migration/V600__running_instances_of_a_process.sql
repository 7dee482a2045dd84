-- The page of a process lists what runs by it, newest first.
create index process_link_running on process_link (process, running, id);
