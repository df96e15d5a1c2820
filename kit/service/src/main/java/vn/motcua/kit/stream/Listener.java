package vn.motcua.kit.stream;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.motcua.kit.command.Caller;

/**
 * Who listens to a stream.
 *
 * @param tokenIssuedAt of the token that opened it: a revocation ends the stream too
 * @param tokenEndsAt the stream does not outlive it
 */
public record Listener(UUID reader, Instant tokenIssuedAt, Instant tokenEndsAt) {

    /** The caller of a request with this token. */
    public static Listener of(Caller caller, JsonWebToken token) {
        return new Listener(
                caller.id(),
                Instant.ofEpochSecond(token.getIssuedAtTime()),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    /** The same, ending at this moment at the latest. */
    public Listener until(Instant end) {
        return end.isBefore(tokenEndsAt) ? new Listener(reader, tokenIssuedAt, end) : this;
    }
}
