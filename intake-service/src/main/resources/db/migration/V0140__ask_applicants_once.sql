-- What applicants are asked for (Form 02) by the counter or by the workflow, and what they have answered. An answer holds personal data.
create table supplements (
    id               uuid        primary key,
    dossier_id       uuid        not null,
    before_reception boolean     not null,
    requested_at     timestamptz not null,
    requested_by     uuid        not null,
    until_at         timestamptz not null,
    legal_ground     text        not null,
    items            text        not null,
    state            text        not null,
    closed_at        timestamptz,
    reminded_at      timestamptz,
    -- When somebody must be reminded, or the time for the answer runs out; null when there is nothing to wait for.
    next_alarm_at    timestamptz,
    answered_by      uuid,
    answer           text
);

create index supplements_of_dossier on supplements (dossier_id, requested_at);
create index supplements_by_alarm on supplements (next_alarm_at) where next_alarm_at is not null;

-- What was filed, as it was before each answer: the first is the original. What is valid now stands in dossier_contents.
create table replaced_contents (
    dossier_id    uuid        not null,
    supplement_id uuid        not null,
    content       text        not null,
    replaced_at   timestamptz not null,
    primary key (dossier_id, supplement_id)
);
alter table replaced_contents alter column content set storage main;
alter table replaced_contents set (toast_tuple_target = 128);
