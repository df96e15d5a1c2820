-- Tokens of an officer that were given out until then no longer count. Told with each list, because a later list replaces an earlier one on the topic.
alter table officers add column revoked_at timestamptz;
