-- Two rights that begin on one day in one unit may end on different days. No role holds twice, so the roles tell them apart.
alter table officer_assignments
    drop constraint officer_assignments_pkey,
    add primary key (officer_id, unit, valid_from, roles);

-- Who works in a unit.
create index officer_assignments_of_unit on officer_assignments (unit, officer_id);
