-- What people have uploaded. The content lies in the store under its SHA-256, several rows may share it; a row that no dossier uses is forgotten in the
-- end, and a content that no row names goes after it.
create table files (
    id          uuid        primary key,
    owner_ref   uuid        not null,
    sha256      text        not null,
    size        bigint      not null,
    media_type  text        not null,
    file_name   text        not null,
    uploaded_at timestamptz not null,
    verdict     text        not null,
    dossier_id  uuid,
    audit_seq   bigint      not null,
    audit_hash  text        not null
);
create index files_by_content on files (sha256);
create index files_of_dossier on files (dossier_id, id) where dossier_id is not null;
create index files_unused_of_owner on files (owner_ref) where dossier_id is null;
create index files_unused on files (uploaded_at) where dossier_id is null;
create index files_to_scan on files (id) where verdict in ('PENDING', 'NOT_SCANNED');
