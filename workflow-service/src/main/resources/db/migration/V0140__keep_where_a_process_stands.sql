-- A case runs the flow that was published: where its process stands is kept as a marking (the steps that are open, choices, arrivals at joins, the
-- end). Its coarse life stands beside it; `state` stays what it was called before: the stage of the work, as one word.
alter table cases add column marking text not null default '';
alter table cases add column life text;

-- Cases that were opened before follow the line that their stages spell. No row is touched for it.
alter table cases add column by_stages boolean not null default true;
alter table cases alter column by_stages set default false;

-- Steps that were done by the same deed as this one, such as the signature with the decision.
alter table tasks add column also text;

-- Their one open step becomes their marking; a case that waits for its fee stands at the step of its payment.
update cases c
   set marking = t.step,
       life = case c.state when 'HAND_OVER' then 'FINISHED' else 'IN_PROCESS' end
  from tasks t
 where t.dossier_id = c.dossier_id and t.closed_at is null
   and c.state in ('APPRAISAL', 'APPROVAL', 'ISSUE', 'HAND_OVER');

update cases c
   set marking = coalesce(
           (select s->>'code'
              from procedure_versions p,
                   jsonb_array_elements(p.body->'cases') as k,
                   jsonb_array_elements(k->'process'->'steps') as s
             where p.code = c.procedure_code and p.version = c.procedure_version
               and k->>'code' = c.case_code and s->>'kind' = 'PAYMENT'
             limit 1),
           '')
 where c.state = 'AWAITING_PAYMENT';
