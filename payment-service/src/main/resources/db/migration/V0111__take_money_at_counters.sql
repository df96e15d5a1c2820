-- The unit that a fee is for stands beside it too: a counter looks for what is due there along one index.
alter table fees add column beneficiary text;
update fees f set beneficiary = b.unit from bills b where b.dossier_id = f.dossier_id;
create index fees_due_at_counter on fees (beneficiary, raised_at, fee_id) where state = 'DUE';

-- A cashier's time at a till, from the first count to the last.
create table counter_shifts (
    id           uuid        primary key,
    unit         text        not null,
    cashier      uuid        not null,
    opened_at    timestamptz not null,
    opening_cash bigint      not null check (opening_cash >= 0),
    cash_taken   bigint      not null check (cash_taken >= 0),
    card_taken   bigint      not null check (card_taken >= 0),
    paid_out     bigint      not null check (paid_out >= 0),
    receipts     integer     not null check (receipts >= 0),
    closed_at    timestamptz,
    counted_cash bigint      check (counted_cash >= 0),
    explanation  text,
    audit_seq    bigint      not null,
    audit_hash   text        not null,
    check ((closed_at is null) = (counted_cash is null)),
    check (closed_at is null or explanation is not null or counted_cash = opening_cash + cash_taken - paid_out)
) with (fillfactor = 80);

create unique index counter_shifts_open on counter_shifts (cashier) where closed_at is null;

-- A number is taken with the receipt that carries it, in one transaction, so that a series has no gaps.
create table receipt_series (
    series text   primary key,
    last   bigint not null
);

create table counter_receipts (
    id             uuid        primary key,
    series         text        not null,
    number         bigint      not null check (number > 0),
    unit           text        not null,
    shift_id       uuid        not null references counter_shifts (id),
    payment_id     uuid        not null references payments (id),
    fee_id         uuid        not null references fees (fee_id),
    dossier_code   text        not null,
    amount         bigint      not null check (amount > 0),
    method         text        not null check (method in ('CASH', 'CARD')),
    card_reference text,
    issued_at      timestamptz not null,
    issued_by      uuid        not null,
    replaces       uuid        unique references counter_receipts (id),
    state          text        not null check (state in ('ISSUED', 'VOID_ASKED', 'VOIDED')),
    void_reason    text,
    void_asked_by  uuid,
    voided_by      uuid,
    voided_at      timestamptz,
    audit_seq      bigint      not null,
    audit_hash     text        not null,
    unique (series, number),
    check ((method = 'CARD') = (card_reference is not null)),
    check ((state = 'VOIDED') = (voided_by is not null)),
    check (voided_by <> void_asked_by)
);

create function refuse_edited_receipts() returns trigger language plpgsql as $$
begin
    if (old.id, old.series, old.number, old.unit, old.shift_id, old.payment_id, old.fee_id, old.dossier_code, old.amount, old.method,
        old.card_reference, old.issued_at, old.issued_by, old.replaces)
       is distinct from
       (new.id, new.series, new.number, new.unit, new.shift_id, new.payment_id, new.fee_id, new.dossier_code, new.amount, new.method,
        new.card_reference, new.issued_at, new.issued_by, new.replaces)
       or old.state = 'VOIDED' then
        raise exception 'receipts are voided, never edited';
    end if;
    return new;
end
$$;

create trigger counter_receipts_are_never_edited
    before update on counter_receipts
    for each row execute function refuse_edited_receipts();

create trigger counter_receipts_are_kept
    before delete or truncate on counter_receipts
    for each statement execute function refuse_change_of_the_book();
