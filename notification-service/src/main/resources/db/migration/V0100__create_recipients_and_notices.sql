-- One row for each dossier: whom its notices go to, where it stands, and how many delivery events it has had.
create table recipients (
    dossier_id     uuid   primary key,
    -- The contact: absent until it is provided. Personal data stand here and nowhere else.
    name           text,
    email          text,
    language       text,
    dossier_code   text,
    receiving_unit text,
    competent_unit text,
    event_seq      bigint not null default 0
) with (fillfactor = 70);

create table notices (
    id         uuid        primary key,
    -- The event that gave the reason: one notice for each, however often the event comes.
    event_id   uuid        not null unique,
    dossier_id uuid        not null,
    template   text        not null,
    facts      jsonb       not null,
    state      text        not null check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED')),
    attempts   int         not null default 0,
    raised_at  timestamptz not null,
    -- PENDING: when to try next, infinity while there is no contact. SENDING: when the lease ends.
    due_at     timestamptz not null,
    ended_at   timestamptz,
    failure    text check (failure in ('REJECTED', 'NO_ADDRESS'))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

create index notices_due on notices (due_at) where state in ('PENDING', 'SENDING');

create index notices_of_dossier on notices (dossier_id, raised_at, id);
