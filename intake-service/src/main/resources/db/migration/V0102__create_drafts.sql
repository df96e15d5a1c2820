create table drafts (
    id           uuid        primary key,
    lock_version int         not null,
    audit_seq    bigint      not null,
    audit_hash   text        not null,
    owner_ref    uuid        not null,
    content      text        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    -- What it became; its content is emptied then.
    dossier_id   uuid
);

create index drafts_of_owner on drafts (owner_ref, id);
