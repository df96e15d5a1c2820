-- A filed dossier has no code yet, so until its reception it needs no entry here.
create unique index dossiers_by_code on dossiers (code) where code is not null;
alter table dossiers drop constraint dossiers_code_key;

-- What was filed, and the sum of a due date, are kept for ever and seldom read: PostgreSQL compresses them in their rows instead of from two kilobytes on.
alter table dossier_contents alter column content set storage main;
alter table dossier_contents set (toast_tuple_target = 128);
alter table timeline_entries alter column details set storage main;
alter table timeline_entries set (toast_tuple_target = 256);
