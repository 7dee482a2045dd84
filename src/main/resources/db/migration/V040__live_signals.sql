-- What open pages should read again; each node reads the last seconds. Rows live for a minute.
create table live_signal (
  id bigint not null primary key,
  at datetime(3) not null,
  name varchar(60) not null
);
create index live_signal_at on live_signal (at);
