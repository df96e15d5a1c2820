-- How much of a procedure an agency offers online since when, where it differs from the version: every row of the history.
create table online_levels (
    procedure_code text not null,
    unit           text not null,
    valid_from     date not null,
    level          text not null,
    primary key (procedure_code, unit, valid_from)
);
