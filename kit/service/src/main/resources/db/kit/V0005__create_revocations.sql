-- Tokens of a subject that were given out until this moment no longer count.
create table revocations (
    subject    uuid        primary key,
    revoked_at timestamptz not null
);
