-- A version in preparation. It has no number yet: it gets one when it is approved and moves to procedure_versions.
create table procedure_drafts (
    id                uuid        primary key,
    code              text        not null,
    state             text        not null,
    -- Number of the published version it was copied from.
    based_on          integer,
    -- The document as far as it goes, JSON text; nothing but the code has to be there.
    content           text        not null,
    -- How many things keep it from being published, when it was last written.
    gaps              integer     not null,
    -- Everybody who edited or proposed it: none of them may approve it.
    editors           text        not null,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    proposed_by       uuid,
    proposed_at       timestamptz,
    decided_by        uuid,
    decided_at        timestamptz,
    return_reason     text,
    published_version integer,
    lock_version      integer     not null,
    audit_seq         bigint      not null,
    audit_hash        text        not null
);

-- One procedure has one draft at a time.
create unique index procedure_drafts_open on procedure_drafts (code) where state in ('DRAFT', 'PROPOSED');
create index procedure_drafts_by_state on procedure_drafts (state, id);

alter table procedure_versions
    add column state text,
    -- The last day that its own decision named; effective_to is earlier when another version takes its place.
    add column declared_to date;
update procedure_versions
   set declared_to = effective_to,
       state = case when effective_from > current_date then 'APPROVED'
                    when coalesce(effective_to, current_date) >= current_date then 'EFFECTIVE'
                    when exists (select 1 from procedure_versions later
                                  where later.code = procedure_versions.code
                                    and later.effective_from = procedure_versions.effective_to + 1) then 'SUPERSEDED'
                    else 'ABOLISHED' end;
alter table procedure_versions alter column state set not null;

-- What the timer looks for.
create index procedure_versions_to_begin on procedure_versions (effective_from) where state = 'APPROVED';
create index procedure_versions_to_end on procedure_versions (effective_to) where state = 'EFFECTIVE' and effective_to is not null;
