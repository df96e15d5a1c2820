-- Copies of what the catalogue publishes, so that filing goes on while the catalogue is down.
create table procedure_versions (
    code           text   not null,
    version        int    not null,
    seq            bigint not null,
    effective_from date   not null,
    effective_to   date,
    body           text   not null,
    primary key (code, version)
);

create table units (
    code       text    primary key,
    name_vi    text    not null,
    name_en    text    not null,
    kind       text    not null,
    parent     text,
    receives   boolean not null,
    valid_from date    not null,
    valid_to   date
);

create table calendar_years (
    calendar text not null,
    year     int  not null,
    body     text not null,
    primary key (calendar, year)
);

create table officer_assignments (
    officer_id uuid not null,
    role       text not null,
    unit       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (officer_id, role, unit, valid_from)
);
