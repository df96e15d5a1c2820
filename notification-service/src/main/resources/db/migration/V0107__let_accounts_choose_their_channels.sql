-- How an account wants to be told. Absent: as the installation does it. Read where the dossiers of the account are.
create table preferences (
    account    uuid        primary key,
    -- In which order; empty: the inbox only. What the law says has to be told is told all the same.
    channels   text[]      check (channels <@ array['EMAIL', 'SMS']),
    -- Vietnamese time of day; no telephone rings between.
    quiet_from time,
    quiet_to   time,
    language   text        check (language in ('vi', 'en')),
    version    bigint      not null default 0,
    audit_seq  bigint      not null default 0,
    audit_hash text        not null default '',
    check ((quiet_from is null) = (quiet_to is null))
);

-- To what an account has agreed, and since when it no longer does.
create table consents (
    account  uuid        not null,
    version  bigint      not null,
    channel  text        not null,
    given    boolean     not null,
    given_at timestamptz not null,
    primary key (account, version, channel)
);
