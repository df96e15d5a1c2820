package vn.motcua.catalog.quote.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.persistence.Calendars;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.transactions.UnitOfWork;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Limit;
import vn.motcua.workingtime.Pause;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.YearNotApproved;

/** Says when something received at a moment is due, by the approved calendars. */
@ApplicationScoped
public class ComputingDueDate {

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Calendars calendars;

    ComputingDueDate(UnitOfWork unitOfWork, Units units, Calendars calendars) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.calendars = calendars;
    }

    /**
     * The due date with its explanation.
     *
     * @param unit whose office hours count; null for everybody's
     * @throws InvalidRequest naming {@code unit} when it is unknown
     * @throws BeyondApprovedYears when the sum leaves the years that are known
     */
    public Uni<DueDate> compute(@Nullable String unit, Instant receivedAt, Limit limit, List<Pause> pauses) {
        return unitOfWork
                .read(session -> calendarOf(session, unit))
                .map(calendar -> compute(calendar, receivedAt, limit, pauses));
    }

    private static DueDate compute(
            @Nullable WorkingCalendar calendar, Instant receivedAt, Limit limit, List<Pause> pauses) {
        if (calendar == null) {
            throw new BeyondApprovedYears(
                    receivedAt.atZone(WorkingCalendar.ZONE).getYear());
        }
        try {
            return calendar.dueDate(receivedAt, limit, pauses);
        } catch (YearNotApproved unknown) {
            throw new BeyondApprovedYears(unknown.year());
        }
    }

    private Uni<@Nullable WorkingCalendar> calendarOf(Mutiny.Session session, @Nullable String unit) {
        if (unit == null) {
            return calendars.workingCalendar(session, Calendars.DEFAULT);
        }
        return units.exists(session, unit).chain(exists -> {
            if (!exists) {
                throw InvalidRequest.field("unit", "unknown-unit");
            }
            return calendars.workingCalendar(session, unit);
        });
    }
}
