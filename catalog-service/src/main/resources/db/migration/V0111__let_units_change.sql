alter table units
    -- Who took over when the unit closed.
    add column successor text references units (code),
    -- Every name with its first day, once the unit was renamed: old papers keep the old name.
    add column titles jsonb;

-- One decision about units: planned until its day, then carried out once.
create table unit_reorganisations (
    id             uuid        primary key,
    kind           text        not null,
    effective_on   date        not null,
    state          text        not null,
    -- Every unit that it touches: two plans about one unit would contradict each other.
    units          text[]      not null,
    body           jsonb       not null,
    event_seq      bigint      not null,
    audit_seq      bigint      not null,
    audit_hash     text        not null
);
create index unit_reorganisations_planned on unit_reorganisations (effective_on) where state = 'PLANNED';

-- How much of a procedure an agency offers online, with its history: one row for each procedure and agency.
create table online_levels (
    procedure_code text   not null,
    unit           text   not null references units (code),
    levels         jsonb  not null,
    event_seq      bigint not null,
    audit_seq      bigint not null,
    audit_hash     text   not null,
    primary key (procedure_code, unit)
);
