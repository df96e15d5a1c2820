-- A queue, not a log: a row lives from the commit of its change until Kafka acknowledged its event.
create table outbox (
    pos         bigint      primary key generated always as identity (cache 1),
    id          uuid        not null,
    lane        smallint    not null,
    topic       text        not null,
    source      text        not null,
    type        text        not null,
    subject     text        not null,
    seq         bigint      not null,
    time        timestamptz not null,
    traceparent text,
    failure     text,
    payload     text        not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- How far each consumer has come with each subject of each source.
create table inbox_cursors (
    consumer text     not null,
    source   text     not null,
    subject  text     not null,
    seq      bigint   not null,
    -- How many numbers the last claim took: a claim holds only if the cursor stood at seq - moved before.
    moved    bigint   not null,
    -- 0 in order, 1 waits for a missing predecessor, 2 parked behind poison.
    state    smallint not null,
    primary key (consumer, source, subject)
) with (fillfactor = 80);

-- Events set aside: poison and what follows it, or events that came before their predecessor.
create table parked_events (
    consumer    text        not null,
    source      text        not null,
    subject     text        not null,
    seq         bigint      not null,
    id          uuid        not null,
    topic       text        not null,
    type        text        not null,
    time        timestamptz not null,
    traceparent text,
    payload     text        not null,
    reason      text        not null,
    failure     text,
    parked_at   timestamptz not null,
    primary key (consumer, source, subject, seq)
);
