-- Locks a key until the end of the transaction and says what was answered under it before. Each statement inside has a snapshot of its own, so the
-- answer of whoever held the lock before is seen; one statement with both would look at the keys as they were before the lock was free.
create function answered_before(the_caller text, the_key text)
    returns table (mine boolean, request_hash text, status smallint, location text, etag text, body text)
    language plpgsql as $$
begin
    mine := pg_try_advisory_xact_lock(hashtextextended(the_caller || ' ' || the_key, 0));
    if mine then
        select k.request_hash, k.status, k.location, k.etag, k.body into request_hash, status, location, etag, body
          from idempotency_keys k where k.caller = the_caller and k.key = the_key;
    end if;
    return next;
end
$$;
