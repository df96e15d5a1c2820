-- The due date after pauses, where there were any; due_at stays what was promised at reception, as Form 01 says it.
alter table dossiers add column moved_due_at timestamptz;
