package vn.motcua.kit.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
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
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.RowsAtCommit;
import vn.motcua.transactions.Statements;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.UnitOfWork;
import vn.motcua.transactions.Writes;

/**
 * Runs a creating command once for each Idempotency-Key of a caller, and stores its answer in the same transaction as
 * its effect: the same key and body give the same answer, another body is refused (422), one still running too (409).
 */
@ApplicationScoped
public class Commands {

    /** Keys are forgotten after two days, some at a time, so that nobody waits for a long transaction. */
    private static final String FORGET = """
            delete from idempotency_keys where ctid = any(array(
              select ctid from idempotency_keys where created_at < now() - interval '2 days' limit 5000))
            """;

    /** Takes the key for this transaction, and says what was answered under it before. */
    private static final String ANSWERED_BEFORE =
            "select mine, request_hash, status, location, etag, body from answered_before($1, $2)";

    private static final TableRows KEEP = TableRows.inserted(
            "idempotency_keys",
            "caller text",
            "key text",
            "request_hash text",
            "status smallint",
            "location text",
            "etag text",
            "body text",
            "created_at timestamptz");

    private final Transactions transactions;
    private final UnitOfWork unitOfWork;
    private final RowsAtCommit rows;
    private final ObjectMapper json;

    Commands(Transactions transactions, UnitOfWork unitOfWork, RowsAtCommit rows, ObjectMapper json) {
        this.json = json;
        this.transactions = transactions;
        this.unitOfWork = unitOfWork;
        this.rows = rows;
    }

    /** What was answered before under a key that is this transaction's now. */
    private record Kept(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body) {}

    /**
     * Runs the use case in one transaction of two trips, or answers again what it answered before.
     *
     * @param caller who asks; keys of different callers never meet
     * @param key the Idempotency-Key header
     * @param operation what is asked for, with its target, e.g. {@code dossiers/<id>/receptions}
     * @param body the request body, part of what "the same request" means
     * @param work asks what the use case must know and answers what it decides then
     */
    public Uni<Response> once(
            Caller caller,
            @Nullable String key,
            String operation,
            Object body,
            Function<Transaction, Decision<Answer>> work) {
        if (key == null || isUnusable(key)) {
            return Uni.createFrom().failure(new KeyRequired());
        }
        String owner = caller.id().toString();
        String requestHash = hash(operation, body);
        return transactions
                .run(transaction -> {
                    Asked<Optional<Kept>> asked =
                            transaction.ask(ANSWERED_BEFORE, owner, key).as(found -> kept(found.getFirst()));
                    Decision<Answer> decision = work.apply(transaction);
                    return () -> {
                        Optional<Kept> before = asked.answer();
                        return before.isPresent()
                                ? Uni.createFrom().item(repeat(before.get(), requestHash))
                                : decision.decide().map(answer -> keep(transaction, owner, key, requestHash, answer));
                    };
                })
                .onFailure(Commands::isTheSameKey)
                .transform(faster -> new KeyInProgress());
    }

    /** The same for a use case that works with entities, where its speed matters less than its brevity. */
    public Uni<Response> onceInSession(
            Caller caller,
            @Nullable String key,
            String operation,
            Object body,
            Function<Mutiny.Session, Uni<Answer>> work) {
        if (key == null || isUnusable(key)) {
            return Uni.createFrom().failure(new KeyRequired());
        }
        String owner = caller.id().toString();
        String requestHash = hash(operation, body);
        return unitOfWork
                .run(session -> Statements.select(session, ANSWERED_BEFORE, owner, key)
                        .map(found -> kept(found.getFirst()))
                        .chain(before -> before.isEmpty()
                                ? work.apply(session)
                                        .map(answer -> keep(rows.of(session), owner, key, requestHash, answer))
                                : Uni.createFrom().item(repeat(before.get(), requestHash))))
                .onFailure(Commands::isTheSameKey)
                .transform(faster -> new KeyInProgress());
    }

    private static boolean isUnusable(String key) {
        return key.isBlank() || key.length() > 200;
    }

    private static Optional<Kept> kept(Row row) {
        @Nullable Object[] columns = new @Nullable Object[row.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getValue(i);
        }
        return kept(columns);
    }

    private static Optional<Kept> kept(@Nullable Object[] row) {
        if (!Boolean.TRUE.equals(row[0])) {
            throw new KeyInProgress();
        }
        return row[1] == null || row[2] == null || row[5] == null
                ? Optional.empty()
                : Optional.of(new Kept(
                        (String) row[1], ((Number) row[2]).intValue(), (String) row[3], (String) row[4], (String)
                                row[5]));
    }

    private Response keep(Writes writes, String owner, String key, String requestHash, Answer answer) {
        String location = answer.location() == null ? null : answer.location().toString();
        String body = written(answer.body());
        writes.write(
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
    }

    private String written(Object answer) {
        try {
            return answer instanceof String text ? text : json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response repeat(Kept before, String requestHash) {
        if (!requestHash.equals(before.requestHash())) {
            throw new KeyReused();
        }
        return respond(before.status(), before.location(), before.etag(), before.body());
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
            String constraint =
                    switch (cause) {
                        case ConstraintViolationException refused -> refused.getConstraintName();
                        case PgException refused -> refused.getConstraint();
                        default -> null;
                    };
            if (constraint != null && constraint.contains("idempotency_keys_pkey")) {
                return true;
            }
        }
        return false;
    }

    private static String hash(String operation, Object body) {
        String text = operation + "\n" + CanonicalJson.of(body);
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
                .repeat()
                .until(forgotten -> forgotten == 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
