-- A notice has the id of its event. Those raised before keep their own, which stands in mails that may be repeated; event_id says which event they
-- tell of. Its constraint stays as long as an instance of the version before may still raise notices.
alter table notices alter column event_id drop not null;

-- A notice is only ever looked up with its dossier, whose few notices are read together.
alter table notices drop constraint notices_pkey;
drop index notices_of_dossier;
alter table notices add primary key (dossier_id, id);
