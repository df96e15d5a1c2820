package vn.motcua.intake.draft.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Finds drafts; only their owner ever finds one. */
@ApplicationScoped
public class Drafts {

    private static final String OF_OWNER = "from Draft d where d.id = :id and d.ownerRef = :caller";

    /** Bounds and order name the whole key of the index of open drafts, so that no other way through the table is taken. */
    static final String OPEN = """
            select d.* from drafts d
             where d.dossier_id is null
               and (d.owner_ref, d.id) < (:caller, :after) and (d.owner_ref, d.id) > (:caller, :first)
             order by d.owner_ref desc, d.id desc limit :rows
            """;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    /** The caller's draft; refuses with {@link NotFound}. */
    public Uni<DraftRow> ofOwner(Mutiny.Session session, UUID id, Caller caller) {
        return find(session, id, caller, LockModeType.NONE);
    }

    /** The same, locked until the commit. */
    public Uni<DraftRow> lock(Mutiny.Session session, UUID id, Caller caller) {
        return find(session, id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same for submitting it, in a transaction of two trips; its answer refuses with {@link NotFound}. */
    public Asked<DraftAtHand> toSubmit(Transaction tx, UUID id, Caller caller) {
        return tx.ask(DraftAtHand.LOCK, id, caller.id()).as(rows -> {
            if (rows.isEmpty()) {
                throw new NotFound();
            }
            return new DraftAtHand(rows.getFirst());
        });
    }

    private static Uni<DraftRow> find(Mutiny.Session session, UUID id, Caller caller, LockModeType lock) {
        return session.createSelectionQuery(OF_OWNER, DraftRow.class)
                .setParameter("id", id)
                .setParameter("caller", caller.id())
                .setLockMode(lock)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(NotFound::new);
    }

    /** The caller's open drafts, newest first. */
    public Uni<List<Draft>> open(Mutiny.Session session, Caller caller, @Nullable UUID after, int rows) {
        return session.createNativeQuery(OPEN, DraftRow.class)
                .setParameter("caller", caller.id())
                .setParameter("first", FIRST)
                .setParameter("after", after == null ? LAST : after)
                .setParameter("rows", rows)
                .getResultList()
                .map(found -> found.stream().map(DraftRow::toModel).toList());
    }
}
