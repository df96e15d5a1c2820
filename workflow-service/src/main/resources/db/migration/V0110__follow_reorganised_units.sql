-- Which unit took over from which. Cases of a unit that closed are moved to the one that took over; until nothing of them has come for a
-- while, the move is open.
create table unit_moves (
    reorganisation_id uuid        not null,
    from_unit         text        not null,
    to_unit           text        not null,
    arrived_at        timestamptz not null,
    done_at           timestamptz,
    primary key (reorganisation_id, from_unit)
);

create index cases_by_unit on cases (unit, opened_at);
