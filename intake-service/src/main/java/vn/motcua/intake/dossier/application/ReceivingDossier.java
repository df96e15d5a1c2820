package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.CalendarNotApproved;
import vn.motcua.intake.dossier.model.Dossier;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.dossier.model.NoLimitPublished;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.StoredJson;
import vn.motcua.intake.dossier.persistence.StoredStep;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.ProcessingLimit;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.intake.reference.persistence.Calendars;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workingtime.DueDate;
import vn.motcua.workingtime.Step;
import vn.motcua.workingtime.YearNotApproved;

/**
 * Receives a dossier: pins the version of its procedure, promises a date with every step of its sum, gives the code.
 *
 * <p>Which version: the one that holds on the day of reception, if the filing is complete by it. When the version has changed since the filing
 * and the filing would not be complete by the new one, the version of the filing stays: whoever filed in good faith is not sent back for a
 * paper that nobody asked for. The audit tells which. An office that closed since the filing is replaced by the one that took over, before any
 * paper names it.
 */
@ApplicationScoped
public class ReceivingDossier {

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Units units;
    private final CheckingFiling checking;
    private final Deeds deeds;
    private final InstantSource clock;

    ReceivingDossier(
            Dossiers dossiers,
            Procedures procedures,
            Calendars calendars,
            Units units,
            CheckingFiling checking,
            Deeds deeds,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.calendars = calendars;
        this.units = units;
        this.checking = checking;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What the officer hands over: the event and the sum behind its due date. */
    public record Reception(DossierReceived received, ProcedureVersion version, List<Step> dueDateSteps) {}

    /**
     * Whether a filing is complete by another version than its own.
     *
     * @param version that was asked about
     */
    private record Verdict(ProcedureVersion version, boolean complete) {}

    /** The version has changed since the filing: it has to be judged, which is not done while a dossier is locked. */
    private static final class ToBeJudged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Filing filing;

        ToBeJudged(Filing filing) {
            super(null, null, false, false);
            this.filing = filing;
        }
    }

    /**
     * Receives it on behalf of the caller's unit.
     *
     * @param once runs a decision in one transaction
     */
    public <R> Uni<R> receive(
            Caller caller, UUID id, Function<Function<Transaction, Decision<Reception>>, Uni<R>> once) {
        LocalDate today = VietnamTime.today(clock);
        return units.all().chain(known -> once.apply(tx -> receive(tx, caller, id, known, null))
                .onFailure(ToBeJudged.class)
                .recoverWithUni(found -> checking.judge(found.filing, today)
                        .map(judgement -> new Verdict(
                                Objects.requireNonNull(judgement.version()),
                                judgement.flaws().isEmpty()))
                        .chain(verdict -> once.apply(tx -> receive(tx, caller, id, known, verdict)))));
    }

    private Decision<Reception> receive(
            Transaction tx, Caller caller, UUID id, Map<String, Unit> known, @Nullable Verdict verdict) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.day(now);
        Asked<DossierRow> row = dossiers.ofReception(tx, id, caller, today);
        Asked<Function<String, String>> code = dossiers.number(tx, id, today, heirs(known, today));
        return () -> {
            row.answer().toModel().require(Happening.DOSSIER_RECEIVED);
            Dossier dossier = row.answer().toModel().inOffice(known, today);
            return pin(tx, dossier, today, verdict).chain(version -> promise(tx, dossier, version, now)
                    .map(due -> receive(
                            tx,
                            caller,
                            row.answer(),
                            dossier,
                            version,
                            due,
                            code.answer().apply(dossier.offices().receiving()),
                            now)));
        };
    }

    private static Map<String, String> heirs(Map<String, Unit> units, LocalDate today) {
        return units.values().stream()
                .filter(unit -> unit.successor() != null && !unit.existsOn(today))
                .collect(Collectors.toMap(Unit::code, unit -> Unit.inOffice(unit.code(), units, today)));
    }

    private Uni<ProcedureVersion> pin(Transaction tx, Dossier dossier, LocalDate today, @Nullable Verdict verdict) {
        return procedures.effective(tx, dossier.chosen().procedureCode(), today).chain(current -> {
            if (current.isPresent()
                    && current.get().version() == dossier.chosen().version()) {
                return Uni.createFrom().item(current.get());
            }
            boolean judged = verdict != null
                    && current.isPresent()
                    && verdict.version().version() == current.get().version();
            if (current.isEmpty() || (judged && verdict != null && !verdict.complete())) {
                return procedures
                        .version(
                                tx,
                                dossier.chosen().procedureCode(),
                                dossier.chosen().version())
                        .map(found -> found.orElseThrow(
                                () -> new IllegalStateException("the version of a filing is kept for ever")));
            }
            if (judged) {
                return Uni.createFrom().item(current.get());
            }
            Asked<Filing> filing = dossiers.content(tx, dossier.id());
            return tx.answers().map(answered -> {
                throw new ToBeJudged(filing.answer()
                        .in(dossier.offices().receiving(), dossier.offices().competent()));
            });
        });
    }

    private Uni<DueDate> promise(Transaction tx, Dossier dossier, ProcedureVersion version, Instant now) {
        ProcessingLimit limit = version.caseOf(dossier.chosen().caseCode())
                .flatMap(one -> one.limitOn(dossier.channel()))
                .orElseThrow(() -> new NoLimitPublished(dossier.chosen().procedureCode()));
        return calendars.of(tx, dossier.offices().competent()).map(calendar -> {
            try {
                return calendar.orElseThrow(() ->
                                new CalendarNotApproved(VietnamTime.day(now).getYear()))
                        .dueDate(now, limit.limit());
            } catch (YearNotApproved unknown) {
                throw new CalendarNotApproved(unknown.year());
            }
        });
    }

    private Reception receive(
            Transaction tx,
            Caller caller,
            DossierRow row,
            Dossier dossier,
            ProcedureVersion version,
            DueDate due,
            String code,
            Instant now) {
        DossierReceived received = dossier.receive(code, version.version(), due.dueAt(), caller.id(), now);
        deeds.of(tx, row, now)
                .by(caller.id())
                .did(
                        "ReceiveDossier",
                        Map.of(
                                "code",
                                code,
                                "version",
                                version.version(),
                                "filedOn",
                                dossier.chosen().version()))
                .tells(seq -> DossierMessages.of(received, seq));
        String steps = StoredJson.write(due.steps().stream().map(StoredStep::of).toList());
        row.move(tx, received, WireNames.of(received.what()), steps, null);
        return new Reception(received, version, due.steps());
    }
}
