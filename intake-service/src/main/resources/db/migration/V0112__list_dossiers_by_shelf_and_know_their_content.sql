-- What a dossier is listed under: its status, except that everything that is being worked on (2, 4, 5, 6) stands on one shelf. Four of nine updates
-- of a dossier's life changed an indexed column before, and each of them wrote all indexes anew; now it is three.
alter table dossiers
    add column shelf smallint not null generated always as (case when status in (4, 5, 6) then 2::smallint else status end) stored,
    -- Who files the same content twice within minutes is asked whether that is meant. Salted with the owner; null for what was filed before.
    add column content_hash bytea,
    alter column lock_version set default 0;
alter table dossiers set (fillfactor = 70);

create index dossiers_by_shelf_of_unit on dossiers (shelf, receiving_unit, id);
create index dossiers_of_owner_by_shelf on dossiers (owner_ref, shelf, id);
-- A portal's application is found by whoever may read it, so the code comes first.
create unique index dossiers_of_portal_code on dossiers (portal_code, owner_ref) where portal_code is not null;
drop index dossiers_by_status_of_unit;
drop index dossiers_of_owner_by_status;
drop index dossiers_of_unit;
drop index dossiers_by_portal_code;

-- Both rows are always written together, and no dossier is ever deleted: the check cost a lookup and a lock with each filing.
alter table dossier_contents drop constraint dossier_contents_dossier_id_fkey;

-- Moves with each change of a copy, so that every instance forgets what it remembers, whichever of them received the event.
create table reference_revisions (
    copy     text   primary key,
    revision bigint not null
);
