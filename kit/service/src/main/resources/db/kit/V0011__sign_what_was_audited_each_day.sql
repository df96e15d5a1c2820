-- What the trail held when a day had ended, signed with a key that no database knows: whoever owns the tables can rewrite the trail, but not
-- unnoticed (ADR 53).
create table audit_days (
    day       date   primary key,
    entries   bigint not null,
    digest    text   not null,
    previous  text   not null,
    signature text   not null
);

create function refuse_change_of_audit_days() returns trigger language plpgsql as $$
begin
    raise exception 'audit_days is append-only';
end
$$;

create trigger audit_days_are_append_only
    before update or delete or truncate on audit_days
    for each statement execute function refuse_change_of_audit_days();

-- Entries come in the order of their time, so an index of block ranges finds a day and costs their writers nothing.
create index audit_entries_by_time on audit_entries using brin (at);
