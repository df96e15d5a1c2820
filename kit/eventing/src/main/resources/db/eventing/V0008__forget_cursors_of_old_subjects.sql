-- When a cursor moved last: of a subject of which nothing has come for long, it goes.
alter table inbox_cursors add column moved_on date not null default current_date;
create index inbox_cursors_by_day on inbox_cursors using brin (moved_on);

-- An event that happened before this and has no cursor is a repeat from long ago.
create table inbox_horizons (
    consumer text        primary key,
    forgot   timestamptz not null
);
