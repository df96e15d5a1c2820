package vn.motcua.catalog.procedure.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import vn.motcua.catalog.procedure.persistence.ProcedureVersions;
import vn.motcua.kit.time.VietnamTime;
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
    @Scheduled(
            identity = "versions",
            every = "{motcua.versions.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> advanceAll() {
        LocalDate today = VietnamTime.today(clock);
        return unitOfWork
                .read(session -> versions.due(session, today))
                .chain(codes -> Multi.createFrom()
                        .iterable(codes)
                        .onItem()
                        .transformToUniAndConcatenate(this::advance)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> advance(String code) {
        return unitOfWork
                .run(session -> changing.advance(session, code))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "Versions of procedure %s cannot be advanced", code);
                    return Uni.createFrom().voidItem();
                });
    }
}
