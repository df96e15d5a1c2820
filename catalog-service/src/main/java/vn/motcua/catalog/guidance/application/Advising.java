package vn.motcua.catalog.guidance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.persistence.Calendars;
import vn.motcua.catalog.guidance.application.GuidingToCase.Situation;
import vn.motcua.catalog.guidance.model.Checklist;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.guidance.model.OpeningHours;
import vn.motcua.catalog.guidance.model.QuantitiesMissing;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureCase;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.TimeLimit;
import vn.motcua.catalog.quote.application.BeyondApprovedYears;
import vn.motcua.catalog.quote.application.ComputingDueDate;
import vn.motcua.catalog.quote.application.QuotingFees;
import vn.motcua.catalog.quote.model.FeeQuote;
import vn.motcua.catalog.search.application.SearchingProcedures;
import vn.motcua.catalog.unit.model.Unit;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.UnitOfWork;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Limit;

/** Puts together what applying takes: documents, cost, date, places. */
@ApplicationScoped
class Advising {

    private final UnitOfWork unitOfWork;
    private final Units units;
    private final Calendars calendars;
    private final ComputingDueDate computingDueDate;
    private final SearchingProcedures searching;

    Advising(
            UnitOfWork unitOfWork,
            Units units,
            Calendars calendars,
            ComputingDueDate computingDueDate,
            SearchingProcedures searching) {
        this.unitOfWork = unitOfWork;
        this.units = units;
        this.calendars = calendars;
        this.computingDueDate = computingDueDate;
        this.searching = searching;
    }

    /**
     * The advice for somebody who applies now.
     *
     * @throws InvalidRequest naming {@code unit} or {@code competentUnit} when it is unknown
     */
    Uni<Advice> advise(ProcedureVersion version, Outcome outcome, Situation situation, Instant now) {
        ProcedureCase one = version.caseOf(outcome.caseCode());
        Channel channel = Objects.requireNonNullElse(
                situation.channel(), version.channels().getFirst());
        Instant receivedAt = Objects.requireNonNullElse(situation.receivedAt(), now);
        TimeLimit limit = one.limits().stream()
                .filter(each -> each.appliesTo(channel))
                .findFirst()
                .orElseThrow();
        Set<String> groups = Set.copyOf(situation.groups());
        List<String> missing =
                QuantitiesMissing.of(one.fees(), channel, situation.competentUnit(), situation.quantities(), groups);
        FeeQuote fees = missing.isEmpty()
                ? QuotingFees.quote(one.fees(), channel, situation.competentUnit(), situation.quantities(), groups)
                : null;
        return checkCompetent(situation.competentUnit())
                .chain(() -> due(situation.unit(), receivedAt, limit))
                .chain(due -> counters(version, situation.unit(), now).chain(counters -> searching
                        .inForce(outcome.seeAlso())
                        .map(seeAlso -> new Advice(
                                one,
                                channel,
                                Checklist.of(one, outcome),
                                fees,
                                missing,
                                limit,
                                receivedAt,
                                due,
                                counters,
                                seeAlso))));
    }

    private Uni<Void> checkCompetent(@Nullable String unit) {
        return unit == null
                ? Uni.createFrom().voidItem()
                : unitOfWork
                        .read(session -> units.exists(session, unit))
                        .invoke(exists -> {
                            if (!exists) {
                                throw InvalidRequest.field("competentUnit", "unknown-unit");
                            }
                        })
                        .replaceWithVoid();
    }

    /** A date that cannot be promised yet is left out; the rest of the advice holds without it. */
    private Uni<@Nullable DueDate> due(@Nullable String unit, Instant receivedAt, TimeLimit limit) {
        Limit granted = new Limit(limit.amount(), limit.unit(), limit.dayCounting(), limit.cutOff());
        return computingDueDate
                .compute(unit, receivedAt, granted, List.of())
                .onFailure(BeyondApprovedYears.class)
                .recoverWithNull();
    }

    private Uni<List<Advice.Counter>> counters(ProcedureVersion version, @Nullable String unit, Instant now) {
        if (!version.channels().contains(Channel.COUNTER)) {
            return Uni.createFrom().item(List.of());
        }
        LocalDate today = VietnamTime.day(now);
        return unitOfWork.read(
                session -> units.counters(session, unit, today).chain(open -> withHours(session, open, now)));
    }

    private Uni<List<Advice.Counter>> withHours(Mutiny.Session session, List<Unit> open, Instant now) {
        Uni<List<Advice.Counter>> all = Uni.createFrom().item(new ArrayList<>());
        for (Unit unit : open) {
            all = all.chain(
                    counters -> calendars.workingCalendar(session, unit.code()).map(calendar -> {
                        counters.add(new Advice.Counter(unit, OpeningHours.of(calendar, now)));
                        return counters;
                    }));
        }
        return all;
    }
}
