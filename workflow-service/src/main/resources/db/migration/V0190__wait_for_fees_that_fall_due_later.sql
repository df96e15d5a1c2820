-- Fees fall due at other points than reception too: whether they are settled stands beside it.
alter table fee_clearances add column supplement_cleared_at timestamptz;
alter table fee_clearances add column return_cleared_at timestamptz;

-- Where a result was ready, or a payment step open, before payments were waited for, nobody was told that a fee is due: those cases go on as they
-- did, when an officer says so.
insert into fee_clearances (dossier_id, return_cleared_at)
select c.dossier_id, now() from cases c where c.life = 'FINISHED'
 union
select t.dossier_id, now() from tasks t where t.kind = 'PAYMENT' and t.closed_at is null
on conflict (dossier_id) do update set return_cleared_at = excluded.return_cleared_at;

update fee_clearances f
   set supplement_cleared_at = now()
  from tasks t
 where t.dossier_id = f.dossier_id and t.kind = 'PAYMENT' and t.closed_at is null;
