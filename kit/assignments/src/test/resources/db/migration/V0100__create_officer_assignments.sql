create table officer_assignments (
    officer_id uuid not null,
    unit       text not null,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (officer_id, unit, role, valid_from)
);
