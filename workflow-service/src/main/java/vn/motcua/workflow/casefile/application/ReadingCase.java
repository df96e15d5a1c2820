package vn.motcua.workflow.casefile.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.UnitOfWork;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.casefile.persistence.TaskRow;
import vn.motcua.workflow.reference.Calendars;
import vn.motcua.workflow.reference.OfficeHours;
import vn.motcua.workflow.reference.Procedures;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Limit;
import vn.motcua.workingtime.YearNotApproved;

/** An officer of the unit looks into a case. */
@ApplicationScoped
public class ReadingCase {

    private final UnitOfWork unitOfWork;
    private final Cases cases;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Clock clock;

    ReadingCase(UnitOfWork unitOfWork, Cases cases, Procedures procedures, Calendars calendars, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.cases = cases;
        this.procedures = procedures;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What there is to see.
     *
     * @param at the case
     * @param tasks the steps it went through
     * @param sum how the due date comes about with today's calendar; null where it cannot be computed
     */
    public record Found(
            CaseAtHand at, List<TaskRow> tasks, @Nullable DueDate sum) {}

    /** The case, if it belongs to a unit of the caller. */
    public Uni<Found> read(Caller caller, UUID dossierId) {
        return unitOfWork.read(
                session -> cases.forOfficer(session, dossierId, caller.id(), caller.roles(), LocalDate.now(clock))
                        .chain(at -> cases.tasks(session, dossierId).chain(tasks -> explain(session, at.row())
                                .map(sum -> new Found(at, tasks, sum.orElse(null))))));
    }

    private Uni<Optional<DueDate>> explain(Mutiny.Session session, CaseRow row) {
        Procedures.Ref ref =
                new Procedures.Ref(row.procedure().code(), row.procedure().version());
        return procedures
                .load(session, List.of(ref))
                .chain(() -> calendars.current(session))
                .map(hours -> procedures
                        .pinned(ref, row.procedure().caseCode())
                        .limitFor(row.channel())
                        .flatMap(limit -> sum(hours, row, limit)));
    }

    private static Optional<DueDate> sum(OfficeHours hours, CaseRow row, Limit limit) {
        try {
            return Optional.of(hours.of(row.unit()).dueDate(row.receivedAt(), limit));
        } catch (YearNotApproved unknownHours) {
            return Optional.empty();
        }
    }
}
