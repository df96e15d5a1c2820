create table effects (
    subject text   not null,
    seq     bigint not null,
    type    text   not null,
    n       bigint not null generated always as identity
);
