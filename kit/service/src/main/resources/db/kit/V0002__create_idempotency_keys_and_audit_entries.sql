create table idempotency_keys (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    status       smallint    not null,
    location     text,
    etag         text,
    body         text        not null,
    created_at   timestamptz not null,
    primary key (caller, key)
);

create index idempotency_keys_by_age on idempotency_keys using brin (created_at);

create table audit_entries (
    subject       text        not null,
    seq           bigint      not null,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    details       text        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (subject, seq)
);

create function refuse_change_of_audit_entries() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entries is append-only';
end
$$;

create trigger audit_entries_are_append_only
    before update or delete or truncate on audit_entries
    for each statement execute function refuse_change_of_audit_entries();
