-- An open task may be offered to another unit; until that one confirms, who is responsible stays so. What is closed keeps it as history.
alter table tasks add column transfer_to text;
alter table tasks add column transfer_asked_by uuid;
alter table tasks add column transfer_asked_at timestamptz;
alter table tasks add column transfer_confirm_by timestamptz;
-- In free text: it stays here, like the remark.
alter table tasks add column transfer_reason text;

-- Both units look for what is not confirmed yet. No move of a common lifecycle touches either.
create index tasks_offered_to on tasks (transfer_to, transfer_confirm_by, dossier_id) where closed_at is null and transfer_to is not null;
create index tasks_offered_by on tasks (unit, transfer_confirm_by, dossier_id) where closed_at is null and transfer_to is not null;

-- Who stands in for whom, and when: the deputy may go on with the other's tasks in this unit, with the roles that the deputy has there anyway.
create table delegations (
    delegation_id uuid        primary key,
    unit          text        not null,
    officer_id    uuid        not null,
    deputy_id     uuid        not null,
    valid_from    date        not null,
    valid_to      date        not null,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    ended_at      timestamptz,
    ended_by      uuid,
    audit_seq     bigint      not null,
    audit_hash    text        not null
);

create index delegations_of_officer on delegations (officer_id, deputy_id);
create index delegations_of_deputy on delegations (deputy_id, officer_id);
create index delegations_of_unit on delegations (unit, valid_to, delegation_id);

-- Who works in a unit, and as what.
create index officer_assignments_of_unit on officer_assignments (unit, role);

-- What colleagues call an officer, as the catalogue tells it; no row where it does not.
create table officer_names (
    officer_id uuid primary key,
    name       text not null
);
