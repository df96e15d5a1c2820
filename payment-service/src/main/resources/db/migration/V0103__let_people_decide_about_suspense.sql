-- Money in suspense leaves it on somebody's word too: it pays its fee after all, or it goes back.
alter table suspense_releases drop constraint suspense_releases_purpose_check;
alter table suspense_releases add constraint suspense_releases_purpose_check
    check (purpose in ('SETTLED', 'DUPLICATE', 'LATE', 'GIVEN_BACK'));
alter table suspense_releases add column decided_by uuid;
alter table suspense_releases add column reason text;

alter table refunds drop constraint refunds_reason_check;
alter table refunds add constraint refunds_reason_check check (reason in ('WITHDRAWN', 'DUPLICATE', 'LATE', 'SUSPENDED'));
