-- Each list is read between two keys of one index. No two of these begin with the same column: then PostgreSQL has no second index to
-- read from whose rows it would have to discard or sort.
create index dossiers_by_status_of_unit on dossiers (status, receiving_unit, id);
drop index dossiers_of_unit_by_status;

-- An owner's list is read for each status between two keys of this index; the one without the status has no reader left.
create index dossiers_of_owner_by_status on dossiers (owner_ref, status, id);
drop index dossiers_of_owner;

-- Only open drafts are listed, so a portal's many submitted ones stay out of the way.
create index drafts_open_of_owner on drafts (owner_ref, id) where dossier_id is null;
drop index drafts_of_owner;
