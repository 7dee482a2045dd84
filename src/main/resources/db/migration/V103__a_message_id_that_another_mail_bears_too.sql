-- Another, older mail with other content has the same Message-ID: a broken sender, or one who wants to be taken for another.
alter table mail_message add column id_reused boolean not null default false;
