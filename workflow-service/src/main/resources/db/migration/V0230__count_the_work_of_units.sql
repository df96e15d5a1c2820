-- What each move changes of the figures of units and officers, as an array of [unit, officer, figure, change]. Rows wait here until they are added up,
-- have no index and are never changed, so that a move pays for one of them and waits for nobody.
create table board_changes (
    changes text not null
);

-- The figures; nobody's are those of the officer with the id of noughts.
create table board_counts (
    unit    text   not null,
    officer uuid   not null,
    figure  text   not null,
    n       bigint not null,
    primary key (unit, officer, figure)
) with (fillfactor = 70);

insert into board_counts (unit, officer, figure, n)
select f.unit, f.officer, f.figure, count(*)
  from (select c.unit, uuid '00000000-0000-0000-0000-000000000000' as officer,
               case coalesce(c.life, c.state)
                    when 'AWAITING_PAYMENT' then 'RECEIVED'
                    when 'IN_PROCESS' then 'IN_PROCESS'
                    when 'FINISHED' then 'TO_RETURN'
                    when 'PAUSED' then case when exists (select 1 from tasks t where t.dossier_id = c.dossier_id and t.closed_at is null
                                                            and t.kind = 'SUPPLEMENT')
                                            then 'PAUSED_SUPPLEMENT' else 'PAUSED_OBLIGATION' end
                end as figure
          from cases c where c.ended_as is null
        union all
        select c.unit, uuid '00000000-0000-0000-0000-000000000000', c.attention from cases c where c.attention is not null
        union all
        select t.unit, coalesce(t.assignee, '00000000-0000-0000-0000-000000000000'), k.figure
          from tasks t
         cross join lateral (select 'TASKS' as figure
                             union all select 'TASKS_OVERDUE' where t.overdue_marked_at is not null
                             union all select 'TASKS_NEARLY_DUE' where t.nearly_due_marked_at is not null and t.overdue_marked_at is null) as k
         where t.closed_at is null and t.kind not in ('PAYMENT', 'SUPPLEMENT', 'FINANCIAL_OBLIGATION')) as f
 where f.figure is not null
 group by 1, 2, 3;
