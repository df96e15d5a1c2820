-- Other systems that are told of dossiers by webhook.
create table webhook_subscriptions (
    id              uuid        primary key,
    -- Who subscribed, and the unit whose dossiers it is about: told as long as this account leads that unit.
    owner           uuid        not null,
    unit            text        not null,
    types           text[]      not null,
    url             text        not null,
    secret          text        not null,
    previous_secret text,
    previous_until  timestamptz,
    state           text        not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    reason          text        check (reason in ('UNREACHABLE', 'GONE', 'OWNER')),
    created_at      timestamptz not null,
    audit_seq       bigint      not null default 0,
    audit_hash      text        not null default ''
);

create index webhook_subscriptions_of_owner on webhook_subscriptions (owner, id);

-- What a subscription is told, in this order for each dossier. Kept for a month, so that it can be told again.
create table webhook_messages (
    subscription_id uuid        not null,
    pos             bigint      generated always as identity,
    event_id        uuid        not null,
    dossier_id      uuid        not null,
    type            text        not null,
    body            text        not null,
    raised_at       timestamptz not null,
    state           text        not null check (state in ('PENDING', 'SENT', 'FAILED')),
    attempts        int         not null default 0,
    -- PENDING: when it is tried next, or the lease of whoever tries it ends.
    due_at          timestamptz not null,
    ended_at        timestamptz,
    -- The last answer: an HTTP status, 0 where there was none.
    status          int,
    primary key (subscription_id, pos)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

create unique index webhook_messages_once on webhook_messages (subscription_id, event_id);
create index webhook_messages_waiting on webhook_messages (subscription_id, dossier_id, pos) where state = 'PENDING';
create index webhook_messages_ended on webhook_messages (ended_at) where ended_at is not null;
