-- What an account is told in its inbox: one row for each event and person. It tells an applicant the same as the letter does, and officers what only they need to know.
create table inbox_items (
    reader     uuid        not null,
    -- That of the notice, or of the event where there is no letter.
    id         uuid        not null,
    dossier_id uuid        not null,
    template   text        not null,
    facts      jsonb       not null,
    raised_at  timestamptz not null,
    -- When it came into the inbox: streams go on from here, so it is the clock of the database, row by row.
    arrived_at timestamptz not null default clock_timestamp(),
    read_at    timestamptz,
    primary key (reader, id)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02);

create index inbox_items_unread on inbox_items (reader, arrived_at) where read_at is null;

-- The account that filed: whose inbox it is.
alter table recipients add column owner uuid;

-- The version that is now the one before raises notices by their own id; the constraint was for the one before that.
alter table notices drop constraint notices_event_id_key;
