package vn.motcua.eventing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service as it came from Kafka (CloudEvents 1.0, binary mode).
 *
 * @param id unique id (UUIDv7)
 * @param topic where it came from
 * @param source who published it
 * @param type wire name
 * @param subject what it happened to
 * @param seq its place in the order of this source and subject
 * @param time when it happened
 * @param traceparent W3C trace context of the change, if it was traced
 * @param data JSON text; a {@link Door} reads it
 */
public record ReceivedEvent(
        UUID id,
        String topic,
        String source,
        String type,
        String subject,
        long seq,
        Instant time,
        @Nullable String traceparent,
        String data) {}
