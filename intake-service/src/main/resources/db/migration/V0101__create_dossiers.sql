create table dossiers (
    id                      uuid        primary key,
    lock_version            int         not null,
    event_seq               bigint      not null,
    timeline_length         int         not null,
    audit_seq               bigint      not null,
    audit_hash              text        not null,
    status                  smallint    not null,
    owner_ref               uuid        not null,
    portal_code             text,
    procedure_code          text        not null,
    procedure_version       int         not null,
    case_code               text        not null,
    channel                 text        not null,
    applicant_kind          text        not null,
    receiving_unit          text        not null,
    competent_unit          text        not null,
    quantities              text        not null,
    submitted_at            timestamptz not null,
    code                    text        unique,
    received_at             timestamptz,
    received_by             uuid,
    due_at                  timestamptz,
    refused_at              timestamptz,
    refusal_reason          text,
    refusal_legal_ground    text,
    refusal_explanation     text,
    withdrawal_requested_at timestamptz,
    withdrawal_refused_at   timestamptz,
    withdrawn_at            timestamptz,
    fees                    text,
    result_code             text,
    result_outcome          text,
    result_issued_at        timestamptz,
    returned_at             timestamptz,
    delivered_by            text
) with (fillfactor = 80);

-- An application of the portal's is filed once, whatever happens to the transport.
create unique index dossiers_by_portal_code on dossiers (owner_ref, portal_code) where portal_code is not null;
-- Ids are time-ordered: a list is read along its index and stays as fast at ten million rows.
create index dossiers_of_owner on dossiers (owner_ref, id);
create index dossiers_of_unit_by_status on dossiers (receiving_unit, status, id);
create index dossiers_of_unit on dossiers (receiving_unit, id);

-- Everything personal: who applies, how to reach them, what they filled in. Written once, read by few.
create table dossier_contents (
    dossier_id uuid primary key references dossiers (id),
    content    text not null
);

-- What happened to a dossier, as its applicant may see it.
create table timeline_entries (
    dossier_id uuid        not null,
    n          int         not null,
    at         timestamptz not null,
    event      text        not null,
    step       smallint    not null,
    status     smallint    not null,
    details    text,
    primary key (dossier_id, n)
);

-- One row for each unit and day: the next number is taken by one statement, on any node.
create table dossier_numbers (
    unit text not null,
    day  date not null,
    last int  not null,
    primary key (unit, day)
) with (fillfactor = 50);
