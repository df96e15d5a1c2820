-- Making a unit's first sequence is the owner's right, whoever issues the result: the serving role makes nothing (docs/runbooks/database-roles.md).
alter function next_result_number(text) security definer;
alter function next_result_number(text) set search_path = public, pg_temp;
