-- The groups that an applicant states and what the officer made of each, as JSON; null where none is stated. The evidence stays with what was filed.
alter table dossiers add column groups text;
