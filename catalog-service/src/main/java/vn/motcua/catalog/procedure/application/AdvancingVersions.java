package vn.motcua.catalog.procedure.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Rounds;
import vn.motcua.transactions.UnitOfWork;

/**
 * Writes down what the day has changed: versions that took effect, were superseded or ended. Whoever reads goes by the dates and never
 * waits for this. Every instance may run it: a procedure is locked, and what is done is not due any more.
 */
@ApplicationScoped
public class AdvancingVersions {

    private static final Logger LOG = Logger.getLogger(AdvancingVersions.class);

    private final UnitOfWork unitOfWork;
    private final ProcedureVersions versions;
    private final ChangingVersions changing;
    private final Clock clock;

    AdvancingVersions(UnitOfWork unitOfWork, ProcedureVersions versions, ChangingVersions changing, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.versions = versions;
        this.changing = changing;
        this.clock = clock;
    }

    /** Advances every procedure in a transaction of its own; one that fails is told and tried again the next time. */
    public Uni<Void> advanceAll() {
        LocalDate today = VietnamTime.today(clock);
        return unitOfWork
                .read(session -> versions.due(session, today))
                .chain(codes -> Rounds.oneByOne(
                        codes,
                        code -> unitOfWork.run(session -> changing.advance(session, code)),
                        (code, failure) -> LOG.errorf(failure, "Versions of procedure %s cannot be advanced", code)));
    }
}
