-- Of which partitions of topics of state a consumer has read which types from the first record on. Whoever begins to read another type begins there.
create table inbox_state_reads (
    consumer  text not null,
    topic     text not null,
    partition int  not null,
    type      text not null,
    primary key (consumer, topic, partition, type)
);
