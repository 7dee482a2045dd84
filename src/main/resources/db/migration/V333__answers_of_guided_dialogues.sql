-- What was asked and what was said, by whom and when. An answer that is changed stays, taken back.
create table dialogue_answer (
  id bigint not null primary key,
  version int not null,
  dialogue_id bigint not null,
  step varchar(100) not null,
  label varchar(200) not null,
  fields text not null,
  draft boolean not null,
  person_id bigint not null,
  at datetime(3) not null,
  taken_back_by bigint null,
  taken_back_at datetime(3) null,
  foreign key (dialogue_id) references dialogue (id)
);
create index dialogue_answer_dialogue on dialogue_answer (dialogue_id, id);
