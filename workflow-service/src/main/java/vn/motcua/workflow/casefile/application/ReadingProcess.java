package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.kit.command.Caller;
import vn.motcua.processflow.Marking;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.process.model.PinnedProcess;
import vn.motcua.workflow.reference.OfficerNames;

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

    /**
     * What there is to see.
     *
     * @param marking where the process stands, as far as the caller sees it
     * @param tasks the steps it went through, as far as the caller sees them
     * @param names of the officers in it
     */
    public record Found(
            CaseAtHand at, PinnedProcess process, Marking marking, List<Task> tasks, Map<UUID, String> names) {}

    /** The process of a case that the caller sees. */
    public Uni<Found> read(Caller caller, UUID dossierId) {
        return transactions.run(tx -> {
            Cases.Asker asker = OfficerOrder.asker(caller, clock);
            Asked<CaseAtHand> found = Cases.read(tx, dossierId, asker);
            Asked<Cases.Sight> sight = Cases.sight(tx, dossierId, asker);
            Asked<List<Task>> tasks = Cases.tasks(tx, dossierId);
            Asked<Map<UUID, String>> names = OfficerNames.ofCase(tx, dossierId);
            return () -> {
                CaseAtHand at = found.answer();
                return processes.of(tx, List.of(at.reception().procedure())).map(of -> {
                    List<Task> seen = sight.answer().of(tasks.answer());
                    return new Found(
                            at,
                            of.process(at.reception().procedure()),
                            sight.answer().isWhole() ? at.standing().marking() : open(seen),
                            seen,
                            names.answer());
                });
            };
        });
    }

    private static Marking open(List<Task> tasks) {
        return new Marking(
                tasks.stream().filter(Task::isOpen).map(Task::step).distinct().toList());
    }
}
