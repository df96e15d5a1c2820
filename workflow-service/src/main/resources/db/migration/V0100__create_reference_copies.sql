-- What this service keeps of the catalogue, built from its events, so that work goes on while the catalogue is down.
create table procedure_versions (
    code           text  not null,
    version        int   not null,
    effective_from date,
    effective_to   date,
    body           jsonb not null,
    primary key (code, version)
);

create table calendar_years (
    calendar text  not null,
    year     int   not null,
    body     jsonb not null,
    primary key (calendar, year)
);

-- Who holds which role in which unit, and when. Every query for dossiers joins it.
create table officer_assignments (
    officer_id uuid not null,
    unit       text not null,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (officer_id, unit, role, valid_from)
);
