package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;
import vn.motcua.workflow.casefile.model.CasePause;
import vn.motcua.workflow.casefile.model.HoursUnknown;
import vn.motcua.workflow.casefile.model.Ledger;
import vn.motcua.workflow.casefile.model.Progress;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.PauseRows;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.OfficerNames;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.YearNotApproved;

/** An officer looks at who held a case for how long. Nothing of it is kept: it is reckoned from the tasks and pauses that are. */
@ApplicationScoped
public class ReadingLedger {

    private final Transactions transactions;
    private final Calendars calendars;
    private final Clock clock;

    ReadingLedger(Transactions transactions, Calendars calendars, Clock clock) {
        this.transactions = transactions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What there is to see.
     *
     * @param at the case
     * @param tasks the steps it went through
     * @param names of the officers in it, as far as they are known
     * @param hours of the unit whose case it is, in which all of it is reckoned
     */
    public record Found(
            CaseAtHand at, List<Task> tasks, Map<UUID, String> names, Ledger ledger, WorkingCalendar hours) {}

    /**
     * The ledger of a case of which the caller sees all.
     *
     * @throws NotFound (in the Uni) for anybody else
     */
    public Uni<Found> read(Caller caller, UUID dossierId) {
        return transactions.run(tx -> {
            Cases.Asker asker = OfficerOrder.asker(caller, clock);
            Asked<CaseAtHand> found = Cases.read(tx, dossierId, asker);
            Asked<Cases.Sight> sight = Cases.sight(tx, dossierId, asker);
            Asked<List<Task>> tasks = Cases.tasks(tx, dossierId);
            Asked<List<CasePause>> pauses = PauseRows.of(tx, dossierId);
            Asked<Map<UUID, String>> names = OfficerNames.ofCase(tx, dossierId);
            Supplier<OfficeHours> hours = calendars.current(tx);
            return Decision.of(() -> {
                CaseAtHand at = found.answer();
                if (!sight.answer().isWhole()) {
                    throw new NotFound();
                }
                WorkingCalendar calendar = hours.get().of(at.standing().unit());
                return new Found(
                        at,
                        tasks.answer(),
                        names.answer(),
                        ledger(at, tasks.answer(), pauses.answer(), calendar),
                        calendar);
            });
        });
    }

    private Ledger ledger(CaseAtHand at, List<Task> tasks, List<CasePause> pauses, WorkingCalendar calendar) {
        try {
            return Ledger.of(
                    new Ledger.Course(
                            at.reception().receivingUnit(),
                            at.reception().receivedAt(),
                            at.openedAt(),
                            at.progress().startedAt(),
                            at.standing().unit(),
                            tasks,
                            pauses,
                            at.standing().pausedAt(),
                            until(at, tasks)),
                    calendar);
        } catch (YearNotApproved unknown) {
            throw new HoursUnknown(unknown.year());
        }
    }

    /** Processing ends with the result, with the withdrawal, or with the last step. */
    private Instant until(CaseAtHand at, List<Task> tasks) {
        Progress progress = at.progress();
        @Nullable
        Instant issuedAt = progress.result() == null ? null : progress.result().issuedAt();
        if (issuedAt != null) {
            return issuedAt;
        }
        if (progress.withdrawnAt() != null) {
            return progress.withdrawnAt();
        }
        Instant now = clock.instant();
        return at.standing().life().isFinal()
                ? tasks.stream()
                        .flatMap(task -> Stream.ofNullable(task.end()))
                        .map(Task.Ended::at)
                        .max(Comparator.naturalOrder())
                        .orElse(now)
                : now;
    }
}
