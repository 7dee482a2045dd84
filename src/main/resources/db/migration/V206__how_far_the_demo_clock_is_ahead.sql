-- The demo's clock can be moved. It goes on from there after a restart, so that no record lies in the future.
-- One row at most; in production none.
create table demo_clock (
  id int not null primary key,
  ahead_millis bigint not null
);
