package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An open task that is offered to another unit. Until that unit confirms, the sender stays responsible.
 *
 * @param to the unit that is asked
 * @param askedBy who sends it
 * @param askedAt when
 * @param confirmBy until when the receiver has to answer: the same day, or the next morning where it was sent after 15:00
 * @param reason in words; for officers only
 */
public record Transfer(String to, UUID askedBy, Instant askedAt, Instant confirmBy, String reason) {}
