-- A report over thousands of procedures reads neither documents nor checks them again: a draft keeps what it lacks, and both drafts and
-- versions keep an outline of their document.
alter table procedure_drafts
    -- [{"field", "rule", "arguments"}]; null when the draft was written before this column: found when somebody asks for it.
    add column findings jsonb,
    add column outline jsonb;
alter table procedure_versions add column outline jsonb;

-- Only what has the right type: a draft may have anything anywhere. A task is left out when a body outside the catalogue does it.
create function procedure_outline(document jsonb) returns jsonb language sql immutable parallel safe as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'name', jsonb_build_object(
            'vi', jsonb_path_query_first(document, '$.name.vi ? (@.type() == "string")'),
            'en', jsonb_path_query_first(document, '$.name.en ? (@.type() == "string")')),
        'sector', jsonb_path_query_first(document, '$.sector.code ? (@.type() == "string")'),
        'sectorName', jsonb_build_object(
            'vi', jsonb_path_query_first(document, '$.sector.name.vi ? (@.type() == "string")'),
            'en', jsonb_path_query_first(document, '$.sector.name.en ? (@.type() == "string")')),
        'level', jsonb_path_query_first(document, '$.level ? (@ == "COMMUNE" || @ == "PROVINCE" || @ == "BOTH")'),
        'competentUnits', jsonb_path_query_array(document, '$.competentUnits[*] ? (@.type() == "string")'),
        'tasks', (
            select coalesce(jsonb_agg(found.task order by found.task), '[]')
              from (select jsonb_build_object('role', role) as task
                      from jsonb_path_query(document, '$.cases[*].process.steps[*].role ? (@.type() == "string")') as role
                    union
                    select jsonb_strip_nulls(jsonb_build_object('role', node -> 'role', 'unit', node -> 'unit'))
                      from jsonb_path_query(document, '$.cases[*].process.flow.nodes[*] ? (@."type" == "TASK"
                               && @."role".type() == "string" && (@."unit".type() == "string" || !exists(@."agency")))') as node) as found)))
$$;

create function outline_procedure_version() returns trigger language plpgsql as $$
begin
    new.outline := procedure_outline(new.body);
    return new;
end
$$;

create trigger procedure_versions_outline before insert or update of body on procedure_versions
    for each row execute function outline_procedure_version();

-- A draft's text may hold what jsonb cannot, such as a NUL; then only its code is known.
create function outline_procedure_draft() returns trigger language plpgsql as $$
begin
    new.outline := procedure_outline(new.content::jsonb);
    return new;
exception when data_exception then
    new.outline := '{}';
    return new;
end
$$;

create trigger procedure_drafts_outline before insert or update of content on procedure_drafts
    for each row execute function outline_procedure_draft();

update procedure_versions set body = body;
update procedure_drafts set content = content where state in ('DRAFT', 'PROPOSED');
