-- An authority may answer with another refresh token, and the one that somebody entered is worth nothing from then on.
-- entered is a hash; token is sealed like the other secrets of mailboxes.
create table refresh_token (
  entered varchar(64) character set utf8mb4 collate utf8mb4_bin not null primary key,
  token text character set utf8mb4 collate utf8mb4_bin not null,
  renewed_at datetime(3) not null
);
