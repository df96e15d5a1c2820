-- Any higher number of a subject is due now, so a claim no longer says how many numbers it took; instances of before still do.
alter table inbox_cursors alter column moved set default 0;
comment on column inbox_cursors.state is '0 in order, 1 the first event set aside waits for something missing, 2 it cannot be handled';

-- What came before its predecessor is tried again by itself, like everything that waits.
update parked_events set reason = 'WAITING' where reason = 'EARLY';
update parked_events set reason = 'BEHIND' where reason = 'BEHIND_POISON';
