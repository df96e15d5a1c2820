package vn.motcua.notification.inbox.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Who listens to a stream.
 *
 * @param tokenIssuedAt of the token that opened it: a revocation ends the stream too
 * @param tokenEndsAt the stream does not outlive it
 */
public record Listener(UUID reader, Instant tokenIssuedAt, Instant tokenEndsAt) {}
