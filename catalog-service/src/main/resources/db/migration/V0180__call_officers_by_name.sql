-- What colleagues call an officer: lists and files name people, not accounts. Null where nobody has said it.
alter table officers add column name text;
