-- Our copy of the catalogue: only the fees and the steps of the process are read from it.
create table procedure_versions (
    code           text    not null,
    version        integer not null,
    effective_from date,
    effective_to   date,
    body           jsonb   not null,
    primary key (code, version)
);

-- Our copy of who works where, as the catalogue says; joined in every query that an officer asks.
create table officer_assignments (
    officer_id uuid not null,
    unit       text not null,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    primary key (officer_id, unit, role, valid_from)
);

-- One row a dossier, from its filing on: whose it is, what is due and what became of it. It carries the
-- numbering of our events about the dossier and the head of its audit chain.
create table fees (
    dossier_id          uuid        primary key,
    fee_id              uuid        not null,
    dossier_code        text,
    owner_ref           uuid,
    unit                text,
    state               text        not null check (state in ('EXPECTED', 'NOT_DUE', 'EXEMPTED', 'DUE', 'SETTLED',
                                                              'CANCELLED', 'REFUND_REQUESTED', 'REFUNDED')),
    amount              bigint      not null check (amount >= 0),
    refundable          boolean     not null,
    exemption           text,
    raised_at           timestamptz,
    settled_at          timestamptz,
    cancelled_at        timestamptz,
    refunded_at         timestamptz,
    settled_payment     uuid,
    settled_transaction text,
    event_seq           bigint      not null,
    audit_seq           bigint      not null,
    audit_hash          text        not null,
    version             bigint      not null,
    check (state <> 'DUE' or amount > 0)
) with (fillfactor = 80);

-- One row an attempt to pay. The reference that the gateway knows (vnp_TxnRef) is the id without hyphens.
create table payments (
    id           uuid        primary key,
    dossier_id   uuid        not null references fees (dossier_id),
    reference    text        generated always as (replace(id::text, '-', '')) virtual,
    amount       bigint      not null check (amount > 0),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    declined_at  timestamptz,
    decline_code text,
    audit_seq    bigint      not null,
    audit_hash   text        not null,
    version      bigint      not null
) with (fillfactor = 90);

-- Every amount that a gateway says it has taken, each by its own transaction number, and what we made of it.
create table captures (
    gateway        text        not null,
    transaction_no text        not null,
    payment_id     uuid,
    dossier_id     uuid,
    reference      text        not null,
    amount         bigint      not null check (amount > 0),
    outcome        text        not null check (outcome in ('SETTLED', 'WRONG_AMOUNT', 'DUPLICATE', 'LATE', 'UNKNOWN_FEE')),
    paid_at        timestamptz,
    recorded_at    timestamptz not null,
    primary key (gateway, transaction_no)
);

create index captures_of_payment on captures (payment_id);

-- What is to be given back; a capture is given back once at most. The id without hyphens is vnp_RequestId.
create table refunds (
    id              uuid        primary key,
    dossier_id      uuid        not null references fees (dossier_id),
    payment_id      uuid        not null references payments (id),
    gateway         text        not null,
    transaction_no  text        not null,
    amount          bigint      not null check (amount > 0),
    reason          text        not null check (reason in ('WITHDRAWN', 'DUPLICATE', 'LATE')),
    state           text        not null check (state in ('REQUESTED', 'REFUNDED')),
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    last_failure    text,
    requested_at    timestamptz not null,
    refunded_at     timestamptz,
    version         bigint      not null,
    unique (gateway, transaction_no)
);

create index refunds_waiting on refunds (next_attempt_at) where state = 'REQUESTED';

-- Double-entry book. One row is one movement: the amount leaves the credited account and enters the debited one, so a
-- posting cannot fail to sum to zero.
create table ledger_postings (
    id             uuid        primary key,
    dossier_id     uuid,
    kind           text        not null,
    debit_account  text        not null,
    credit_account text        not null,
    amount         bigint      not null check (amount > 0),
    gateway        text        not null,
    transaction_no text        not null,
    booked_at      timestamptz not null,
    check (debit_account <> credit_account)
);

create index ledger_postings_of_dossier on ledger_postings (dossier_id, id);

create view ledger_entries as
    select id as posting_id, 1 as line, dossier_id, kind, debit_account as account, amount, gateway, transaction_no, booked_at
      from ledger_postings
    union all
    select id, 2, dossier_id, kind, credit_account, -amount, gateway, transaction_no, booked_at
      from ledger_postings;

create function refuse_change_of_the_book() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger ledger_postings_are_append_only
    before update or delete or truncate on ledger_postings
    for each statement execute function refuse_change_of_the_book();

create trigger captures_are_append_only
    before update or delete or truncate on captures
    for each statement execute function refuse_change_of_the_book();
