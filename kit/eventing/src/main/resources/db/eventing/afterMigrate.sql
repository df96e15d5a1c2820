-- The owner migrates, another role serves: it is named as the owner without "_owner". After every migration it gets what it lacks and
-- loses what it should not have: it may read and write, only add to what is append-only, and never alter a table or take a trigger away. Where one
-- role does both, nothing happens.
do $$
declare
    serving text := regexp_replace(current_user, '_owner$', '');
    item record;
    wanted text;
    rights constant text[] := array['select', 'insert', 'update', 'delete', 'truncate'];
    may text[];
begin
    if serving = current_user or not exists (select from pg_roles where rolname = serving) then
        return;
    end if;
    -- Instances that start together would change the same rows of the catalogue.
    perform pg_advisory_xact_lock(hashtext('rights of the serving role'));
    for item in
        select c.oid::regclass as name, c.relkind as kind, c.relname = 'flyway_schema_history' as is_history,
               exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%append_only') as is_append_only
          from pg_class c
         where c.relnamespace = current_schema()::regnamespace
           and c.relkind in ('r', 'p', 'v', 'm', 'S')
           and pg_has_role(current_user, c.relowner, 'USAGE')
    loop
        if item.kind = 'S' then
            if not has_sequence_privilege(serving, item.name::oid, 'USAGE') then
                execute format('grant usage, select on sequence %s to %I', item.name, serving);
            end if;
            continue;
        end if;
        may := case
            when item.is_history then '{}'
            when item.kind in ('v', 'm') then '{select}'
            when item.is_append_only then '{select,insert}'
            else '{select,insert,update,delete}'
        end;
        foreach wanted in array rights loop
            if wanted = any(may) and not has_table_privilege(serving, item.name::oid, wanted) then
                execute format('grant %s on %s to %I', wanted, item.name, serving);
            elsif not wanted = any(may) and has_table_privilege(serving, item.name::oid, wanted) then
                execute format('revoke %s on %s from %I', wanted, item.name, serving);
            end if;
        end loop;
    end loop;
end
$$;
