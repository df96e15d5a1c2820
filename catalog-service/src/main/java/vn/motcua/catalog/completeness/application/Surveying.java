package vn.motcua.catalog.completeness.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.Demand;
import vn.motcua.catalog.completeness.model.Judged;
import vn.motcua.catalog.completeness.model.KnownProcedure;
import vn.motcua.catalog.completeness.model.Office;
import vn.motcua.catalog.completeness.model.Outline;
import vn.motcua.catalog.completeness.model.Outline.Task;
import vn.motcua.catalog.completeness.model.Survey;
import vn.motcua.catalog.completeness.model.UnitGaps;
import vn.motcua.catalog.completeness.persistence.KnownProcedures;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.unit.model.Competence;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;

/** Judges every known procedure today: three queries over light columns, then one pass in memory. */
@ApplicationScoped
public class Surveying {

    private final UnitOfWork unitOfWork;
    private final KnownProcedures procedures;
    private final Units units;
    private final Clock clock;

    Surveying(UnitOfWork unitOfWork, KnownProcedures procedures, Units units, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
    }

    /** Everything. */
    public Uni<Survey> survey() {
        return survey(null);
    }

    /**
     * Everything, for a question about a unit.
     *
     * @throws InvalidRequest (in the Uni) naming {@code query.unit} when there is no such unit
     */
    public Uni<Survey> survey(@Nullable String unit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = VietnamTime.today(clock);
        return unitOfWork.read(session -> units.all(session)
                .invoke(all -> {
                    if (unit != null && !all.containsKey(unit)) {
                        throw InvalidRequest.field("query.unit", "unknown-unit");
                    }
                })
                .chain(all -> survey(session, all, now, today)));
    }

    private Uni<Survey> survey(Mutiny.Session session, Map<String, Unit> all, Instant now, LocalDate today) {
        return units.rolesHeld(session, today)
                .chain(held -> procedures.all(session, today).map(known -> {
                    Judgement judgement = new Judgement(all, offices(all, held, today), today);
                    return new Survey(now, known.stream().map(judgement::of).toList(), judgement.offices);
                }));
    }

    private static Map<String, Office> offices(Map<String, Unit> all, Map<String, Set<String>> held, LocalDate today) {
        Map<String, Office> offices = new LinkedHashMap<>();
        all.values().stream().filter(unit -> unit.isOpen(today)).forEach(unit -> {
            Set<String> roles = held.getOrDefault(unit.code(), Set.of());
            offices.put(unit.code(), new Office(unit.code(), unit.nameOn(today), unit.receives(), roles));
        });
        return Collections.unmodifiableMap(offices);
    }

    /** Judges procedure by procedure. Thousands of them ask the units for a few dozen different things, so each of those is answered once. */
    private static final class Judgement {

        private final Map<String, Unit> units;
        private final Map<String, Office> offices;
        private final LocalDate today;
        private final Map<Asked, Answer> answers = new HashMap<>();

        Judgement(Map<String, Unit> units, Map<String, Office> offices, LocalDate today) {
            this.units = units;
            this.offices = offices;
            this.today = today;
        }

        private record Asked(@Nullable Level level, List<String> competentUnits, List<Task> tasks) {}

        private record Answer(List<FieldError> missing, UnitGaps gaps, UnitGaps toCome) {}

        Judged of(KnownProcedure procedure) {
            Outline outline = procedure.outline();
            Asked asked = new Asked(outline.level(), outline.competentUnits(), outline.tasks());
            Answer answer = answers.computeIfAbsent(asked, this::answer);
            return procedure.version() == null
                    ? new Judged(procedure, List.of(), answer.toCome())
                    : new Judged(procedure, answer.missing(), answer.gaps());
        }

        private Answer answer(Asked asked) {
            Set<String> deciding = asked.level() == null
                    ? Set.of()
                    : new Competence(asked.level(), asked.competentUnits()).deciding(units, today);
            List<Task> tasks = asked.tasks().stream()
                    .map(task -> new Task(task.role(), task.unit() == null ? null : inOffice(task.unit())))
                    .distinct()
                    .toList();
            List<String> named =
                    asked.competentUnits().stream().map(this::inOffice).toList();
            Demand demand = new Demand(deciding, tasks);
            UnitGaps gaps = demand.gaps(offices);
            return new Answer(demand.missing(named, offices), gaps, gaps.toCome());
        }

        private String inOffice(String unit) {
            return Competence.inOffice(unit, units, today);
        }
    }
}
