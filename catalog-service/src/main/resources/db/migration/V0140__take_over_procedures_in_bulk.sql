-- A file with procedures: stored before its receipt is answered, read by whichever instance is free.
create table procedure_imports (
    id                uuid        primary key,
    format            text        not null,
    dry_run           boolean     not null,
    state             text        not null,
    requested_by      uuid        not null,
    requested_at      timestamptz not null,
    -- Of the file as it came.
    bytes             bigint      not null,
    sha256            text        not null,
    -- How many procedures it has; known when it was read to its end for the first time.
    rows              integer,
    read              integer     not null,
    created           integer     not null,
    changed           integer     not null,
    unchanged         integer     not null,
    rejected          integer     not null,
    -- Why the file as a whole was refused.
    failure_rule      text,
    failure_arguments text,
    -- The instance that works on it, and until when the others believe that.
    worker            uuid,
    worked_until      timestamptz,
    -- How often somebody has begun since the last progress.
    attempts          integer     not null,
    ended_at          timestamptz,
    audit_seq         bigint      not null,
    audit_hash        text        not null
);
create index procedure_imports_open on procedure_imports (id) where state in ('WAITING', 'RUNNING');

-- The file, compressed, until the import has ended.
create table procedure_import_parts (
    import_id uuid    not null references procedure_imports (id),
    part      integer not null,
    content   bytea   not null,
    primary key (import_id, part)
);

-- What could not be taken over.
create table procedure_import_findings (
    import_id uuid    not null references procedure_imports (id),
    line      integer not null,
    -- Among the findings of one procedure.
    place     integer not null,
    code      text,
    field     text    not null,
    rule      text    not null,
    arguments text    not null,
    value     text,
    -- Whether the whole row was rejected, or only this was left out.
    rejected  boolean not null,
    primary key (import_id, line, place)
);

alter table procedure_drafts
    -- What the national catalogue said when it was last taken over: what it says later is compared with it. JSON text.
    add column said     text,
    -- What the last import could not take over. JSON text.
    add column left_out text;
-- What was said last of a procedure.
create index procedure_drafts_said on procedure_drafts (code, id) where said is not null;
