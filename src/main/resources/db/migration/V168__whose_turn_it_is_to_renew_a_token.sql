-- An authority that sees a replaced refresh token again may end all that came of it: nodes ask one after the other.
-- entered as in refresh_token; a row is a turn, which a node that died loses when it ends.
create table refresh_turn (
  entered varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  ends_at datetime(3) not null
);
