package vn.motcua.catalog.procedure.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.procedure.model.FutureVersionApproved;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.persistence.ProcedureVersionRow;
import vn.motcua.catalog.procedure.persistence.VersionShelf;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.time.VietnamTime;

/** Ends a procedure on a day, or takes back a version that was approved and has not begun. */
@ApplicationScoped
public class AbolishingProcedure {

    private final ChangingVersions changing;
    private final Clock clock;

    AbolishingProcedure(ChangingVersions changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The decision to abolish: the last day on which dossiers are received, and the paper that says so. */
    public record AbolishProcedure(String code, LocalDate lastDay, ProcedureVersion.Decision decision) {}

    /**
     * Abolishes a procedure. Dossiers that were received are finished.
     *
     * @return the number of the version that ends
     * @throws NotFound (in the Uni) when no version is in force
     */
    public Uni<Integer> abolish(Mutiny.Session session, AbolishProcedure command, String actor) {
        LocalDate today = VietnamTime.today(clock);
        if (command.lastDay().isBefore(today)) {
            throw InvalidRequest.field("lastDay", "day-has-passed");
        }
        return VersionShelf.of(session, command.code()).chain(shelf -> {
            ProcedureVersionRow row = inForce(shelf, today);
            if (shelf.hasVersionAfter(today)) {
                throw new FutureVersionApproved(command.code(), shelf.rows().lastKey());
            }
            if (row.effectiveTo() != null && command.lastDay().isAfter(row.effectiveTo())) {
                throw InvalidRequest.field("lastDay", "ends-earlier");
            }
            ChangingVersions.Deed deed = new ChangingVersions.Deed(
                    actor,
                    "AbolishProcedure",
                    Map.of(
                            "lastDay",
                            command.lastDay(),
                            "decision",
                            command.decision().number()));
            return changing.abolish(session, row, command.lastDay(), command.decision(), deed)
                    .replaceWith(row.version());
        });
    }

    private static ProcedureVersionRow inForce(VersionShelf shelf, LocalDate today) {
        return shelf.rows().values().stream()
                .filter(row -> shelf.term(row).isInForce(today))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes a version back before its first day. The version that would have ended for it goes on as its own decision said.
     *
     * @throws NotFound (in the Uni) when there is no such version
     */
    public Uni<Void> revoke(Mutiny.Session session, String code, int version, String actor) {
        return changing.advance(session, code)
                .chain(() -> VersionShelf.of(session, code))
                .chain(shelf -> {
                    ProcedureVersionRow row =
                            Optional.ofNullable(shelf.rows().get(version)).orElseThrow(NotFound::new);
                    Optional<ProcedureVersionRow> before = predecessor(shelf, row);
                    return changing.revoke(session, row, new ChangingVersions.Deed(actor, "RevokeVersion", Map.of()))
                            .chain(() -> before.map(one -> changing.endOn(
                                            session,
                                            one,
                                            one.declaredTo(),
                                            new ChangingVersions.Deed(
                                                    actor, "ProlongVersion", Map.of("revoked", version))))
                                    .orElseGet(() -> Uni.createFrom().voidItem()));
                });
    }

    /** The version that ends the day before this one begins, because of it. */
    private static Optional<ProcedureVersionRow> predecessor(VersionShelf shelf, ProcedureVersionRow row) {
        LocalDate dayBefore = row.effectiveFrom().minusDays(1);
        return shelf.rows().values().stream()
                .filter(other -> dayBefore.equals(other.effectiveTo())
                        && !dayBefore.equals(other.declaredTo())
                        && !other.term(true).isVoid())
                .findFirst();
    }
}
