package vn.motcua.catalog.unit.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import vn.motcua.catalog.unit.model.OfficerAssignments;
import vn.motcua.catalog.unit.model.ReorganiseUnits;
import vn.motcua.catalog.unit.model.StoredReorganisation;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.eventing.NewEvent;

/** What the catalogue tells about units and who works in them. */
public final class UnitMessages {

    private static final String TOPIC = "catalog.unit-events";
    private static final String SOURCE = "/catalog-service";

    private UnitMessages() {}

    private record UnitsReorganised(
            UUID reorganisationId,
            ReorganiseUnits.Kind kind,
            LocalDate effectiveOn,
            Instant carriedOutAt,
            List<String> units,
            List<String> successors,
            List<StoredReorganisation.Move> moves) {}

    /** A unit as it is now. */
    public static LongFunction<NewEvent> changed(Unit unit, Instant now) {
        return seq -> new NewEvent(TOPIC, SOURCE, "vn.motcua.unit.changed.v1", unit.code(), seq, now, unit);
    }

    /** All that an officer may do where. */
    public static LongFunction<NewEvent> assigned(OfficerAssignments officer, Instant now) {
        return seq -> new NewEvent(
                TOPIC, SOURCE, "vn.motcua.officer.assigned.v1", subjectOf(officer.officerId()), seq, now, officer);
    }

    /** What an officer's events are about. */
    public static String subjectOf(UUID officer) {
        return "officer:" + officer;
    }

    /** A decision about units was carried out: open work moves. */
    public static LongFunction<NewEvent> reorganised(StoredReorganisation done, Instant now) {
        ReorganiseUnits command = done.command();
        return seq -> new NewEvent(
                TOPIC,
                SOURCE,
                "vn.motcua.units.reorganised.v1",
                done.subject(),
                seq,
                now,
                new UnitsReorganised(
                        done.id(),
                        done.kind(),
                        done.effectiveOn(),
                        now,
                        command.units(),
                        command.successors().stream()
                                .map(ReorganiseUnits.Successor::code)
                                .toList(),
                        done.moves()));
    }
}
