-- What the papers of a case say (Forms 02, 04, 05), frozen when they were made. Whether a request for a supplement still waits is told by its task.
create table case_forms (
    dossier_id  uuid        not null,
    id          uuid        not null,
    form        text        not null,
    made_at     timestamptz not null,
    made_by     uuid,
    data        text        not null,
    -- When the applicant answered what Form 02 asks for, and with what: codes and paths, never contents.
    answered_at timestamptz,
    answered    text,
    primary key (dossier_id, id)
);
