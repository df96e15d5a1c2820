package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.process.model.PinnedProcess;

/** An officer looks at the process of a case: what is done, what is open, what comes next. */
@ApplicationScoped
public class ReadingProcess {

    private final Transactions transactions;
    private final PinnedProcesses processes;
    private final Clock clock;

    ReadingProcess(Transactions transactions, PinnedProcesses processes, Clock clock) {
        this.transactions = transactions;
        this.processes = processes;
        this.clock = clock;
    }

    /** The case, the process it runs and the steps it went through. */
    public record Found(CaseAtHand at, PinnedProcess process, List<Task> tasks) {}

    /** The process of a case that the caller sees. */
    public Uni<Found> read(Caller caller, UUID dossierId) {
        return transactions.run(tx -> {
            Asked<CaseAtHand> found = Cases.read(tx, dossierId, OfficerOrder.asker(caller, clock));
            Asked<List<Task>> tasks = Cases.tasks(tx, dossierId);
            return () -> {
                CaseAtHand at = found.answer();
                return processes
                        .of(tx, List.of(at.reception().procedure()))
                        .map(of -> new Found(at, of.process(at.reception().procedure()), tasks.answer()));
            };
        });
    }
}
