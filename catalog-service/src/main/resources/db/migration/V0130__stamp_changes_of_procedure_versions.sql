-- The search is an index in the memory of each instance. Every search asks the table what has changed since the snapshot that the index
-- was built from, so every instance finds a publication as soon as it is committed. A transaction that ran at the time of that snapshot has
-- an id at or above the snapshot's xmin: its rows are asked for again, and none is missed whatever the order of the commits.
alter table procedure_versions add column changed_in xid8;
update procedure_versions set changed_in = pg_current_xact_id();
alter table procedure_versions alter column changed_in set not null;
create index procedure_versions_changed_in on procedure_versions (changed_in);

create function stamp_procedure_version() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;

create trigger procedure_versions_stamp before insert or update on procedure_versions
    for each row execute function stamp_procedure_version();

-- They served the search by sequential scan.
alter table procedure_versions drop column folded_name, drop column search_text;
