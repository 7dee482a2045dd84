-- Which content of a rule set decides now. Nodes follow it within seconds.
-- shipped is the content that the last start brought: a shipped file is put live again only when it changed.
create table ruleset_live (
  decision varchar(60) not null primary key,
  version varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  shipped varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  live_since datetime(3) not null,
  person_id bigint null
);
