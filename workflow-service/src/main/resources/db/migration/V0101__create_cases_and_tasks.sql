-- One row for each received dossier; every change of the case is guarded by its version.
create table cases (
    dossier_id            uuid        primary key,
    dossier_code          text        not null,
    procedure_code        text        not null,
    procedure_version     int         not null,
    case_code             text        not null,
    channel               text        not null,
    unit                  text        not null,
    receiving_unit        text        not null,
    state                 text        not null,
    -- The number of the newest task; 0 before the first.
    task_no               int         not null,
    received_at           timestamptz not null,
    opened_at             timestamptz not null,
    due_at                timestamptz not null,
    nearly_due_at         timestamptz not null,
    nearly_due_marked_at  timestamptz,
    overdue_marked_at     timestamptz,
    -- When the timer must look at this case again; null when nothing of it can run out any more.
    next_alarm_at         timestamptz,
    -- The worse of dossier and open step, for the list of those who watch over the unit.
    attention             text,
    processing_started_at timestamptz,
    appraised_by          uuid,
    proposal              text,
    decision              text,
    result_code           text,
    result_title          text,
    issued_at             timestamptz,
    delivered_by          text,
    proof_kind            text,
    proof_reference       text,
    returned_at           timestamptz,
    withdrawn_at          timestamptz,
    event_seq             bigint      not null,
    audit_seq             bigint      not null,
    audit_hash            text        not null,
    version               bigint      not null
) with (fillfactor = 70);

create index cases_by_code on cases (dossier_code);
create index cases_by_alarm on cases (next_alarm_at) where next_alarm_at is not null;
create index cases_by_attention on cases (unit, attention, due_at, dossier_id) where attention is not null;
create unique index cases_by_result on cases (result_code) where result_code is not null;

-- One row for each step a case went through: open ones are work to do, closed ones are the history.
create table tasks (
    dossier_id           uuid        not null references cases,
    task_no              int         not null,
    unit                 text        not null,
    role                 text        not null,
    step                 text        not null,
    kind                 text        not null,
    opened_at            timestamptz not null,
    due_at               timestamptz not null,
    nearly_due_at        timestamptz not null,
    nearly_due_marked_at timestamptz,
    overdue_marked_at    timestamptz,
    assignee             uuid,
    claimed_at           timestamptz,
    closed_at            timestamptz,
    closed_by            uuid,
    outcome              text,
    -- Opinion or reason in free text: it stays here, never in events, logs or the audit trail.
    remark               text,
    primary key (dossier_id, task_no)
) with (fillfactor = 80);

-- The officers' lists: each is read from one of these in order, page by page, whatever the number of cases.
create index tasks_open_by_role on tasks (unit, role, due_at, dossier_id) where closed_at is null;
create index tasks_open_by_step on tasks (unit, role, step, due_at, dossier_id) where closed_at is null;
create index tasks_open_by_assignee on tasks (assignee, due_at, dossier_id) where closed_at is null and assignee is not null;

-- Whether the fee due at reception is settled. Payment tells it on another topic than intake tells the reception, so it may be
-- known before the case; writing and looking up is one statement on the same row, so neither side can miss the other.
create table fee_clearances (
    dossier_id uuid primary key,
    cleared_at timestamptz
);

-- The next number of a unit's results, from a sequence of the unit that is made when first used. A sequence never gives a
-- number twice, on however many nodes, and nobody waits for somebody else's commit.
create function next_result_number(unit text) returns bigint language plpgsql as $$
declare
    counter text := quote_ident('result_numbers_' || unit);
begin
    if to_regclass(counter) is null then
        perform pg_advisory_xact_lock(hashtextextended(counter, 0));
        execute 'create sequence if not exists ' || counter;
    end if;
    return nextval(counter::regclass);
end
$$;
