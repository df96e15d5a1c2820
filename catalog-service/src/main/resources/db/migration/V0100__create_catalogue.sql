create table procedure_versions (
    code           text        not null,
    version        integer     not null,
    effective_from date        not null,
    effective_to   date,
    sector         text        not null,
    level          text        not null,
    -- Folded name; folded name, codes and sector: words without marks, each with a space before it.
    folded_name    text        not null,
    search_text    text        not null,
    body           jsonb       not null,
    published_at   timestamptz not null,
    event_seq      bigint      not null,
    audit_seq      bigint      not null,
    audit_hash     text        not null,
    primary key (code, version)
);

create table units (
    code       text    primary key,
    name_vi    text    not null,
    name_en    text    not null,
    kind       text    not null,
    parent     text    references units (code),
    receives   boolean not null,
    valid_from date    not null,
    valid_to   date,
    event_seq  bigint  not null,
    audit_seq  bigint  not null,
    audit_hash text    not null
);

create table officers (
    officer_id uuid   primary key,
    event_seq  bigint not null,
    audit_seq  bigint not null,
    audit_hash text   not null
);

create table officer_assignments (
    officer_id uuid   not null references officers (officer_id),
    unit       text   not null references units (code),
    roles      text[] not null,
    valid_from date   not null,
    valid_to   date,
    primary key (officer_id, unit, valid_from)
);

create table calendars (
    calendar   text    not null,
    year       integer not null,
    status     text    not null,
    body       jsonb   not null,
    event_seq  bigint  not null,
    audit_seq  bigint  not null,
    audit_hash text    not null,
    primary key (calendar, year)
);
