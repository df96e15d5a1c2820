package vn.motcua.payment.fee.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.payment.fee.application.FeeBook.Change;
import vn.motcua.payment.fee.model.Assessment;
import vn.motcua.payment.fee.model.Decision;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.reference.ProcedureCopies;

/**
 * Raises, closes and gives back fees as dossiers go on. A whole batch costs one query for the fees, at most one for
 * procedure versions not seen before, and one flush.
 */
@ApplicationScoped
public class FollowingDossiers {

    /** An array, because Hibernate would interpret a query with a list anew each time. */
    private static final String OF_DOSSIERS = "from FeeRow f where among(:ids, f.dossierId)";

    private final FeeSchedules schedules;
    private final FeeBook book;
    private final Clock clock;

    FollowingDossiers(FeeSchedules schedules, FeeBook book, Clock clock) {
        this.schedules = schedules;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Acts on news of many dossiers, in order for each.
     *
     * @throws vn.motcua.eventing.NotYet (in the Uni) when a pinned procedure version has not arrived
     */
    public Uni<Void> follow(Mutiny.Session session, List<DossierNews> news) {
        Set<UUID> ids = news.stream().map(DossierNews::dossierId).collect(Collectors.toSet());
        Set<ProcedureCopies.Version> pinned = news.stream()
                .filter(DossierNews.Received.class::isInstance)
                .map(received -> ((DossierNews.Received) received).pinned())
                .collect(Collectors.toSet());
        return schedules.load(session, pinned).chain(() -> session.createSelectionQuery(OF_DOSSIERS, FeeRow.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .chain(known -> decide(session, news, known)));
    }

    private Uni<Void> decide(Mutiny.Session session, List<DossierNews> news, List<FeeRow> known) {
        Instant now = clock.instant();
        Map<UUID, FeeRow> rows = new HashMap<>();
        known.forEach(row -> rows.put(row.dossierId, row));
        List<FeeRow> fresh = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (DossierNews item : news) {
            FeeRow row = rows.computeIfAbsent(item.dossierId(), id -> {
                FeeRow expected = FeeRow.expected(id);
                fresh.add(expected);
                return expected;
            });
            Change change = decide(row, item, now);
            if (change != null) {
                row.become(change.decision().fee());
                changes.add(change);
            }
        }
        return session.persistAll(fresh.toArray()).chain(() -> book.write(session, changes, now));
    }

    private @Nullable Change decide(FeeRow row, DossierNews news, Instant now) {
        return switch (news) {
            case DossierNews.Filed filed -> {
                row.ownerRef = filed.ownerRef();
                row.unit = filed.unit();
                yield null;
            }
            case DossierNews.Received received -> {
                row.ownerRef = received.ownerRef();
                row.unit = received.unit();
                row.dossierCode = received.dossierCode();
                yield raise(row, received, now);
            }
            case DossierNews.Ended ignored -> {
                row.become(row.toModel().closed().fee());
                yield null;
            }
            case DossierNews.Withdrawn ignored -> {
                Decision decision = row.toModel().withdrawn(now);
                yield decision.isEmpty() ? quietly(row, decision) : change(row, decision, "WithdrawFee", Map.of(), now);
            }
        };
    }

    private @Nullable Change raise(FeeRow row, DossierNews.Received received, Instant now) {
        Assessment assessment = schedules
                .of(received.pinned(), received.caseCode())
                .assess(received.channel(), received.unit(), Set.of(received.applicantKind()), received.quantities());
        Decision decision = row.toModel().assessed(assessment, now);
        if (decision.isEmpty()) {
            return quietly(row, decision);
        }
        Fee fee = decision.fee();
        return change(
                row,
                decision,
                "RaiseFee",
                Map.of(
                        "procedure",
                        received.pinned().code(),
                        "version",
                        received.pinned().version(),
                        "case",
                        received.caseCode(),
                        "state",
                        fee.state(),
                        "amount",
                        fee.amount()),
                now);
    }

    /** A move that nobody waits to hear of. */
    private static @Nullable Change quietly(FeeRow row, Decision decision) {
        row.become(decision.fee());
        return null;
    }

    private static Change change(FeeRow row, Decision decision, String action, Map<String, ?> details, Instant now) {
        return new Change(row, decision, new AuditEntry(now, FeeBook.SYSTEM, action, details));
    }
}
