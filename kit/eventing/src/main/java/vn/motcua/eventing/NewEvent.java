package vn.motcua.eventing;

import java.time.Instant;

/**
 * Something that has just happened and that other services shall learn.
 *
 * @param topic Kafka topic that its owner publishes to
 * @param source CloudEvents source: the service (and, where it keeps several sequences, the sequence)
 * @param type wire name such as {@code vn.motcua.dossier.submitted.v1}; never a Java name
 * @param subject what it happened to; the record key, so that its events keep their order
 * @param seq 1, 2, 3 … without gaps for one source and subject
 * @param time when it happened
 * @param payload written as JSON; no personal data beyond what a consumer needs
 */
public record NewEvent(
        String topic, String source, String type, String subject, long seq, Instant time, Object payload) {}
