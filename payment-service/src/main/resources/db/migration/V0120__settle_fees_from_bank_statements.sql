-- A transfer names its fee by a code that is made of the end of the fee's id.
create index fees_by_transfer_code on fees (right(fee_id::text, 12));

-- Bank statements as they were read, and their lines: each once, by the bank's own number, whatever is read twice. What a line turned out to be stands
-- beside it once it has been looked at; money that went out is kept for the reconciliation alone.
create table bank_statements (
    id          uuid        primary key,
    account     text        not null,
    unit        text        not null,
    format      text        not null check (format in ('CSV', 'MT940', 'CAMT053')),
    lines       integer     not null check (lines >= 0),
    new_lines   integer     not null check (new_lines between 0 and lines),
    imported_by uuid        not null,
    imported_at timestamptz not null
);

create table bank_statement_lines (
    account      text        not null,
    line_ref     text        not null,
    statement_id uuid        not null references bank_statements (id),
    booked_on    date        not null,
    amount       bigint      not null check (amount <> 0),
    content      text        not null,
    finding      text        check (finding in ('FEE', 'NO_CODE', 'UNKNOWN_CODE', 'OTHER_ACCOUNT', 'MONEY_OUT')),
    looked_at    timestamptz,
    primary key (account, line_ref),
    check ((finding is null) = (looked_at is null))
);

create index bank_statement_lines_waiting on bank_statement_lines (account, line_ref) where finding is null;
create index bank_statement_lines_of_statement on bank_statement_lines (statement_id);

create function refuse_edited_statement_lines() returns trigger language plpgsql as $$
begin
    if (old.account, old.line_ref, old.statement_id, old.booked_on, old.amount, old.content)
       is distinct from (new.account, new.line_ref, new.statement_id, new.booked_on, new.amount, new.content)
       or old.finding is not null then
        raise exception 'lines of bank statements are never edited';
    end if;
    return new;
end
$$;

create trigger bank_statement_lines_are_never_edited
    before update on bank_statement_lines
    for each row execute function refuse_edited_statement_lines();

create trigger bank_statement_lines_are_kept
    before delete or truncate on bank_statement_lines
    for each statement execute function refuse_change_of_the_book();
