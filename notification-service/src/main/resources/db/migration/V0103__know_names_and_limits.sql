-- Copies of the catalogue's names, for letters.
create table unit_names (
    code text primary key,
    vi   text not null,
    en   text not null
);

create table procedure_names (
    code    text not null,
    version int  not null,
    vi      text not null,
    en      text not null,
    primary key (code, version)
);

alter table recipients add column procedure_code text, add column procedure_version int;

-- How many letters an address was written in an hour; kept for a day. The address is not here, only its SHA-256.
create table letters_to_addresses (
    address bytea       not null,
    hour    timestamptz not null,
    letters int         not null,
    primary key (address, hour)
) with (fillfactor = 50);

-- Notices that are withheld: beyond what an address is written. Not checked for the rows of before, which cannot be so.
alter table notices drop constraint notices_state_check, drop constraint notices_failure_check;
alter table notices
    add constraint notices_state_check check (state in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'WITHHELD')) not valid,
    add constraint notices_failure_check
        check (failure in ('REJECTED', 'NO_ADDRESS', 'UNCONFIRMED_ADDRESS', 'TOO_MANY_LETTERS')) not valid;

create index notices_withheld on notices (ended_at, id) where state = 'WITHHELD';
