package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import vn.motcua.eventing.NotYet;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.PinnedProcedure;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workflow.reference.PinnedCase;
import vn.motcua.workflow.reference.Procedures;

/** The procedures that cases pinned, out of our copies of the catalogue. */
@ApplicationScoped
class PinnedProcesses {

    private final Procedures procedures;

    PinnedProcesses(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Makes these known, as far as there is a copy: usually without a trip to the database. */
    Uni<PinnedProcesses> of(Transaction tx, Collection<PinnedProcedure> pinned) {
        return procedures
                .know(tx, pinned.stream().map(PinnedProcesses::ref).toList())
                .replaceWith(this);
    }

    /** Whether there is nothing to make known: all of these are in memory. */
    boolean know(Collection<PinnedProcedure> pinned) {
        return pinned.stream().map(PinnedProcesses::ref).allMatch(procedures::isKnown);
    }

    /**
     * The process of one of them.
     *
     * @throws NotYet when its copy has not arrived
     */
    PinnedProcess process(PinnedProcedure pinned) {
        return pinnedCase(pinned).process(pinned.byStages());
    }

    /** The whole case of the procedure. */
    PinnedCase pinnedCase(PinnedProcedure pinned) {
        return procedures.pinned(ref(pinned), pinned.caseCode());
    }

    private static Procedures.Ref ref(PinnedProcedure pinned) {
        return new Procedures.Ref(pinned.code(), pinned.version());
    }
}
