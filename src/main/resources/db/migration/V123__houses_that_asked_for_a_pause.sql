-- A mail house said "not so fast": no node sends there before paused_until. A row goes with the next mail that is taken.
create table mail_pause (
  domain varchar(190) not null primary key,
  strikes int not null,
  paused_until datetime(3) not null,
  said varchar(500) not null
);
