-- What somebody wants the hours of a year to be, until another person approves it.
create table calendar_proposals (
    calendar    text    not null,
    year        integer not null,
    -- PROPOSED, then APPROVED; a new proposal takes the place of the one before.
    state       text    not null,
    -- How often the year had been decided when this was proposed; 0 for never.
    seen        bigint  not null,
    proposed_by uuid    not null,
    body        jsonb   not null,
    event_seq   bigint  not null,
    audit_seq   bigint  not null,
    audit_hash  text    not null,
    primary key (calendar, year)
);
