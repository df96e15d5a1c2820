alter table units
    -- Who took over when it closed.
    add column successor text,
    -- Every name with its first day, JSON text, once it was renamed.
    add column titles text;
