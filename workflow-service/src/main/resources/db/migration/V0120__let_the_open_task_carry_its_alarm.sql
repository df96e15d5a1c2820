-- Each alarm stands where its time stands: a step's on its task, the dossier's on its case. So a move changes no indexed column of its case, and
-- the new version of the row stays on its page (HOT).
alter table tasks add column next_alarm_at timestamptz;

update tasks
   set next_alarm_at = case when overdue_marked_at is not null then null
                            when nearly_due_marked_at is not null then due_at
                            else nearly_due_at end
 where closed_at is null;

create index tasks_by_alarm on tasks (next_alarm_at) where next_alarm_at is not null;

update cases
   set next_alarm_at = case when state not in ('AWAITING_PAYMENT', 'APPRAISAL', 'APPROVAL', 'ISSUE') then null
                            when overdue_marked_at is not null then null
                            when nearly_due_marked_at is not null then due_at
                            else nearly_due_at end
 where next_alarm_at is not null;

-- Tasks are written with their case, in one transaction, and neither is ever deleted: the key found nothing in all that time and cost a look and
-- a lock for each task.
alter table tasks drop constraint tasks_dossier_id_fkey;

-- Nobody decides on an own application. Null where somebody filed for the applicant, and for what was received before this was known.
alter table cases add column applicant uuid;
