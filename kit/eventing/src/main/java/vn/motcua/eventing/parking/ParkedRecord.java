package vn.motcua.eventing.parking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that stands aside, as an operator may see it: no payload, no text of an exception.
 *
 * @param source the topic's service
 * @param subject whose events wait
 * @param type absent when it could not be read
 * @param reason why it stands aside
 * @param failure the kind of the failure
 */
public record ParkedRecord(
        UUID id,
        String consumer,
        String source,
        String subject,
        long seq,
        @Nullable String type,
        String reason,
        @Nullable String failure,
        Instant parkedAt) {}
