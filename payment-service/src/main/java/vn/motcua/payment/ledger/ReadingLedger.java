package vn.motcua.payment.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.web.PageCursor;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.UnitOfWork;

/** Movements as officers of the unit may see them. */
@ApplicationScoped
class ReadingLedger {

    private static final String POSTINGS = "select f.dossierId, l from FeeRow f"
            + " left join LedgerPostingRow l on l.dossierId = f.dossierId and l.id > :after"
            + " where f.dossierId = :dossier and " + FeeRights.MAY_SEE + " order by l.id";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ReadingLedger(UnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Movements of a dossier after a place in the list, oldest first. */
    Uni<List<LedgerPostingRow>> postings(Caller caller, UUID dossierId, @Nullable String cursor, int most) {
        UUID after = after(cursor);
        FeeRights rights = FeeRights.of(caller, clock.instant()).asOfficer();
        return unitOfWork.read(session -> rights.on(session.createSelectionQuery(POSTINGS, Object[].class)
                        .setParameter("dossier", dossierId)
                        .setParameter("after", after))
                .setMaxResults(most)
                .getResultList()
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new NotFound();
                    }
                    return rows.stream()
                            .map(row -> (LedgerPostingRow) row[1])
                            .filter(Objects::nonNull)
                            .toList();
                }));
    }

    private static UUID after(@Nullable String cursor) {
        List<String> parts = PageCursor.read(cursor, 1);
        if (parts.isEmpty()) {
            return BEFORE_ALL;
        }
        try {
            return UUID.fromString(parts.getFirst());
        } catch (IllegalArgumentException notOurs) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
    }
}
