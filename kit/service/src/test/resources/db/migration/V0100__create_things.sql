create table things (
    id           uuid   primary key,
    lock_version bigint not null,
    audit_seq    bigint not null,
    audit_hash   text   not null,
    name         text   not null
);
