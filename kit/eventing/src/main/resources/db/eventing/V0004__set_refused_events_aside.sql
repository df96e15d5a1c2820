-- Why Kafka does not take an event: it and what follows it in its subject stay until somebody mends the cause and sets this to null.
alter table outbox add column refused text;
create index outbox_refused on outbox (topic, subject) where refused is not null;
