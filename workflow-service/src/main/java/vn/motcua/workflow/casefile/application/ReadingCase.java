package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.model.CasePause;
import vn.motcua.workflow.casefile.model.Reception;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.FormRows;
import vn.motcua.workflow.casefile.persistence.PauseRows;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.OfficerNames;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Limit;
import vn.motcua.workingtime.Pause;
import vn.motcua.workingtime.YearNotApproved;

/** An officer of the unit looks into a case. */
@ApplicationScoped
public class ReadingCase {

    private final Transactions transactions;
    private final PinnedProcesses processes;
    private final Calendars calendars;
    private final Clock clock;

    ReadingCase(Transactions transactions, PinnedProcesses processes, Calendars calendars, Clock clock) {
        this.transactions = transactions;
        this.processes = processes;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What there is to see.
     *
     * @param at the case
     * @param isWhole whether the caller sees all of it; whoever was only asked for an opinion sees what was asked
     * @param tasks the steps it went through
     * @param pauses when the clock stood still
     * @param papers Forms 02, 04 and 05 of the case
     * @param names of the officers in it, as far as they are known
     * @param sum how the due date comes about with today's calendar; null where it cannot be computed
     */
    public record Found(
            CaseAtHand at,
            boolean isWhole,
            List<Task> tasks,
            List<CasePause> pauses,
            List<FormRows.Kept> papers,
            Map<UUID, String> names,
            @Nullable DueDate sum) {}

    /** The case, if it belongs to a unit of the caller. */
    public Uni<Found> read(Caller caller, UUID dossierId) {
        return transactions.run(tx -> {
            Cases.Asker asker = OfficerOrder.asker(caller, clock);
            Asked<CaseAtHand> found = Cases.read(tx, dossierId, asker);
            Asked<Cases.Sight> sight = Cases.sight(tx, dossierId, asker);
            Asked<List<Task>> tasks = Cases.tasks(tx, dossierId);
            Asked<List<CasePause>> pauses = PauseRows.of(tx, dossierId);
            Asked<List<FormRows.Kept>> papers = FormRows.of(tx, dossierId);
            Asked<Map<UUID, String>> names = OfficerNames.ofCase(tx, dossierId);
            Supplier<OfficeHours> hours = calendars.current(tx);
            return () -> {
                CaseAtHand at = found.answer();
                Reception reception = at.reception();
                return processes
                        .of(tx, List.of(reception.procedure()))
                        .map(of -> new Found(
                                at,
                                sight.answer().isWhole(),
                                sight.answer().of(tasks.answer()),
                                pauses.answer(),
                                papers.answer(),
                                names.answer(),
                                of.pinnedCase(reception.procedure())
                                        .limitFor(reception.channel())
                                        .flatMap(limit -> sum(hours.get(), at, limit, pauses.answer()))
                                        .orElse(null)));
            };
        });
    }

    private static Optional<DueDate> sum(OfficeHours hours, CaseAtHand at, Limit limit, List<CasePause> pauses) {
        try {
            return Optional.of(hours.of(at.standing().unit())
                    .dueDate(
                            at.reception().receivedAt(),
                            limit,
                            pauses.stream()
                                    .map(pause -> new Pause(pause.from(), pause.to()))
                                    .toList()));
        } catch (YearNotApproved unknownHours) {
            return Optional.empty();
        }
    }
}
