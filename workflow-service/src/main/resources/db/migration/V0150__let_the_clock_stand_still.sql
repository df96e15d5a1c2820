-- While the applicant has to act, the clock stands still: since when, and the date that was promised where pauses have moved the due date since.
alter table cases add column paused_at timestamptz;
alter table cases add column promised_due_at timestamptz;

-- Every pause that has ended, and what it did to the due date.
create table case_pauses (
    dossier_id uuid        not null,
    paused_at  timestamptz not null,
    resumed_at timestamptz not null,
    -- What the applicant had to do: SUPPLEMENT or FINANCIAL_OBLIGATION.
    cause      text        not null,
    due_before timestamptz not null,
    due_after  timestamptz not null,
    primary key (dossier_id, paused_at)
);
