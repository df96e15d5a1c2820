-- An attempt knows its gateway, and a settled fee the one that settled it. The defaults serve instances of the version before, which may still run.
alter table payments add column gateway text not null default 'VNPAY';
alter table fees add column settled_gateway text default 'VNPAY';

-- A fee is found by the code that stands on the receipt.
create index fees_by_code on fees (dossier_code) where dossier_code is not null;

-- Money that the gateway itself doubts.
alter table captures drop constraint captures_outcome_check;
alter table captures add constraint captures_outcome_check
    check (outcome in ('SETTLED', 'WRONG_AMOUNT', 'DUPLICATE', 'LATE', 'UNKNOWN_FEE', 'SUSPICIOUS', 'REVERSED'));

-- What stood in suspense and does not any more, and what it was for after all.
create table suspense_releases (
    gateway        text        not null,
    transaction_no text        not null,
    purpose        text        not null check (purpose in ('SETTLED', 'DUPLICATE', 'LATE')),
    released_at    timestamptz not null,
    primary key (gateway, transaction_no),
    foreign key (gateway, transaction_no) references captures (gateway, transaction_no)
);

create trigger suspense_releases_are_append_only
    before update or delete or truncate on suspense_releases
    for each statement execute function refuse_change_of_the_book();

create index captures_in_suspense on captures (recorded_at)
    where outcome in ('WRONG_AMOUNT', 'UNKNOWN_FEE', 'SUSPICIOUS', 'REVERSED');

create view suspense as
    select c.gateway, c.transaction_no, c.payment_id, c.dossier_id, c.reference, c.amount, c.outcome as reason, c.recorded_at as since
      from captures c
     where c.outcome in ('WRONG_AMOUNT', 'UNKNOWN_FEE', 'SUSPICIOUS', 'REVERSED')
       and not exists (select 1 from suspense_releases r where r.gateway = c.gateway and r.transaction_no = c.transaction_no);

-- The one capture that settled each fee, at once or out of suspense.
create view settling_captures as
    select c.*
      from captures c
      left join suspense_releases r on r.gateway = c.gateway and r.transaction_no = c.transaction_no
     where coalesce(r.purpose, c.outcome) = 'SETTLED';

-- Attempts that the gateway is asked about, each for itself, until it has said what became of them. Without a next time it was asked
-- often enough: somebody must look.
create table inquiries (
    payment_id  uuid        primary key references payments (id),
    tries       integer     not null,
    next_ask_at timestamptz,
    asked_at    timestamptz,
    last_answer text
) with (fillfactor = 80);

create index inquiries_due on inquiries (next_ask_at) where next_ask_at is not null;

-- A refund that the gateway has accepted is not done before its status says so; one that it rejected needs somebody.
alter table refunds drop constraint refunds_state_check;
alter table refunds add constraint refunds_state_check check (state in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'REFUNDED'));
alter table refunds add column gateway_no text;

drop index refunds_waiting;
create index refunds_waiting on refunds (next_attempt_at) where state in ('REQUESTED', 'ACCEPTED');
create index refunds_rejected on refunds (requested_at) where state = 'REJECTED';
