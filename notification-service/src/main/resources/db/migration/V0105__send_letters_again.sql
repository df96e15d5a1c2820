-- A letter may be sent again because an officer asks for it: which sending it is, since when it is tried, and who asked (the head of its audit chain).
alter table notices
    add column sending    int    not null default 1,
    add column sent_again_at timestamptz,
    add column audit_seq  bigint not null default 0,
    add column audit_hash text   not null default '';

-- Two more ends: refused for now until it was too late, and impossible to put into words.
alter table notices drop constraint notices_failure_check;
alter table notices
    add constraint notices_failure_check
        check (failure in ('REJECTED', 'NO_ADDRESS', 'UNCONFIRMED_ADDRESS', 'TOO_MANY_LETTERS', 'EXPIRED', 'UNWRITABLE')) not valid;
