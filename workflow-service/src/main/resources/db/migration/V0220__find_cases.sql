-- How a case ended, and null while it goes on: the few that go on, and the few that ended otherwise than with their result handed over, are found
-- among all the others. It is written with the last move, so no move before it changes what an index holds.
alter table cases add column ended_as text;

update cases set ended_as = coalesce(life, state) where coalesce(life, state) in ('RETURNED', 'WITHDRAWN', 'STOPPED');

-- Search, one index for each way, read from the latest received on.
create index cases_by_reception on cases (unit, received_at, dossier_id);
create index cases_by_procedure on cases (unit, procedure_code, received_at, dossier_id);
create index cases_going_on on cases (unit, received_at, dossier_id) where ended_as is null;
create index cases_ended_otherwise on cases (unit, ended_as, received_at, dossier_id) where ended_as in ('WITHDRAWN', 'STOPPED');
drop index cases_by_unit;
