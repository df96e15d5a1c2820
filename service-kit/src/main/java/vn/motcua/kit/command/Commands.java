package vn.motcua.kit.command;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.eventing.RowsAtCommit;
import vn.motcua.eventing.Statements;
import vn.motcua.eventing.UnitOfWork;
import vn.motcua.kit.refusal.Refusal;

/**
 * Runs a creating command once for each Idempotency-Key of a caller, and stores its answer in the same transaction as
 * its effect: the same key and body give the same answer, another body is refused (422), one still running too (409).
 */
@ApplicationScoped
public class Commands {

    /** Keys are forgotten after two days. */
    private static final String FORGET = "delete from idempotency_keys where created_at < now() - interval '2 days'";

    private static final String LOOK_UP = """
            select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0)),
                   k.request_hash, k.status, k.location, k.etag, k.body
              from (select 1) as one left join idempotency_keys k on k.caller = $1 and k.key = $2
            """;

    private static final String KEEP = """
            insert into idempotency_keys (caller, key, request_hash, status, location, etag, body, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private final UnitOfWork unitOfWork;
    private final RowsAtCommit rows;

    Commands(UnitOfWork unitOfWork, RowsAtCommit rows) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
    }

    /** No key was sent. */
    static final class KeyRequired extends Refusal {
        private static final long serialVersionUID = 1L;

        KeyRequired() {
            super(Kind.INVALID, "key-required", Map.of());
        }
    }

    /** The key was used for something else. */
    static final class KeyReused extends Refusal {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super(Kind.UNPROCESSABLE, "key-reused", Map.of());
        }
    }

    /** The first request with this key has not ended. */
    static final class KeyInProgress extends Refusal {
        private static final long serialVersionUID = 1L;

        KeyInProgress() {
            super(Kind.CONFLICT, "key-in-progress", Map.of());
        }
    }

    /**
     * Runs the work in one transaction, or answers again what it answered before.
     *
     * @param caller who asks; keys of different callers never meet
     * @param key the Idempotency-Key header
     * @param operation what is asked for, with its target, e.g. {@code dossiers/<id>/receptions}
     * @param body the request body, part of what "the same request" means
     * @param work the use case
     */
    public Uni<Response> once(
            Caller caller,
            @Nullable String key,
            String operation,
            Object body,
            Function<Mutiny.Session, Uni<Answer>> work) {
        if (key == null || key.isBlank() || key.length() > 200) {
            return Uni.createFrom().failure(new KeyRequired());
        }
        String owner = caller.id().toString();
        String requestHash = hash(operation + "\n" + Payloads.write(body));
        return unitOfWork
                .run(session -> lookUp(session, owner, key)
                        .chain(row -> row[1] != null
                                ? Uni.createFrom().item(repeat(row, requestHash))
                                : first(session, owner, key, requestHash, work)))
                .onFailure(Commands::isTheSameKey)
                .transform(faster -> new KeyInProgress());
    }

    private static Uni<Object[]> lookUp(Mutiny.Session session, String owner, String key) {
        return Statements.select(session, LOOK_UP, owner, key)
                .map(List::getFirst)
                .invoke(row -> {
                    if (!(Boolean) row[0]) {
                        throw new KeyInProgress();
                    }
                });
    }

    private Uni<Response> first(
            Mutiny.Session session,
            String owner,
            String key,
            String requestHash,
            Function<Mutiny.Session, Uni<Answer>> work) {
        return work.apply(session).map(answer -> {
            String location =
                    answer.location() == null ? null : answer.location().toString();
            String body = Payloads.write(answer.body());
            rows.add(
                    session,
                    KEEP,
                    owner,
                    key,
                    requestHash,
                    (short) answer.status(),
                    location,
                    answer.etag(),
                    body,
                    OffsetDateTime.now(ZoneOffset.UTC));
            return respond(answer.status(), location, answer.etag(), body);
        });
    }

    private static Response repeat(Object[] row, String requestHash) {
        if (!requestHash.equals(row[1])) {
            throw new KeyReused();
        }
        return respond(((Number) row[2]).intValue(), (String) row[3], (String) row[4], (String) row[5]);
    }

    private static Response respond(int status, @Nullable String location, @Nullable String etag, String body) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return response.build();
    }

    private static boolean isTheSameKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException refused
                    && String.valueOf(refused.getConstraintName()).contains("idempotency_keys_pkey")) {
                return true;
            }
        }
        return false;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> forgetOldKeys() {
        return unitOfWork
                .run(session -> session.createNativeQuery(FORGET).executeUpdate())
                .replaceWithVoid();
    }
}
