-- A process is about one row ("case:123") and is named by it. The engine does not enforce unique business keys, so
-- this table does: running is true while the instance lives and null once it ended, and null is never a duplicate.
create table process_link (
    id       bigint                                          not null primary key,
    subject  varchar(80)  character set utf8mb4 collate utf8mb4_bin not null,
    process  varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    instance varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    started_at datetime(3) not null,
    ended_at   datetime(3),
    running    boolean,
    constraint process_link_runs_once unique (subject, process, running),
    constraint process_link_instance unique (instance)
);
