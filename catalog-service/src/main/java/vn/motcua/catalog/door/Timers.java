package vn.motcua.catalog.door;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.catalog.bulk.application.RunningImports;
import vn.motcua.catalog.procedure.application.AdvancingVersions;
import vn.motcua.catalog.unit.application.CarryingOutReorganisations;
import vn.motcua.transactions.Rounds;

/** What is done because time has passed. Every instance has these timers, they share the work. */
@ApplicationScoped
class Timers {

    private final AdvancingVersions versions;
    private final CarryingOutReorganisations reorganisations;
    private final RunningImports imports;

    Timers(AdvancingVersions versions, CarryingOutReorganisations reorganisations, RunningImports imports) {
        this.versions = versions;
        this.reorganisations = reorganisations;
        this.imports = imports;
    }

    @Scheduled(identity = "versions", every = "{motcua.versions.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> versions() {
        return Rounds.round("Versions", versions.advanceAll());
    }

    @Scheduled(identity = "units", every = "{motcua.units.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> reorganisations() {
        return Rounds.round("Reorganisations", reorganisations.carryOutDue());
    }

    @Scheduled(identity = "imports", every = "{motcua.imports.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void imports() throws InterruptedException {
        imports.runWaiting();
    }
}
