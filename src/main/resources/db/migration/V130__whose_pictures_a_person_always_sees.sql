-- A reader asked once and for all to see the pictures that a sender's mail names elsewhere. The sender is a lower-case
-- address.
create table shown_pictures (
  person_id bigint not null,
  sender varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (person_id, sender)
);
