package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.intake.dossier.model.Dossier;
import vn.motcua.intake.dossier.model.DossierAction;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.DossierRefusals.CalendarNotApproved;
import vn.motcua.intake.dossier.model.DossierRefusals.NoLimitPublished;
import vn.motcua.intake.dossier.persistence.DossierContentRow;
import vn.motcua.intake.dossier.persistence.DossierNumbers;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.StoredJson;
import vn.motcua.intake.dossier.persistence.StoredStep;
import vn.motcua.intake.platform.VietnamTime;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.ProcessingLimit;
import vn.motcua.intake.reference.persistence.Calendars;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;
import vn.motcua.kit.command.Caller;
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
    private final DossierNumbers numbers;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Units units;
    private final CheckingFiling checking;
    private final Recording recording;
    private final InstantSource clock;

    ReceivingDossier(
            Dossiers dossiers,
            DossierNumbers numbers,
            Procedures procedures,
            Calendars calendars,
            Units units,
            CheckingFiling checking,
            Recording recording,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.numbers = numbers;
        this.procedures = procedures;
        this.calendars = calendars;
        this.units = units;
        this.checking = checking;
        this.recording = recording;
        this.clock = clock;
    }

    /** What the officer hands over: the event and the sum behind its due date. */
    public record Reception(DossierReceived received, ProcedureVersion version, List<Step> dueDateSteps) {}

    /** Receives it on behalf of the caller's unit. */
    public Uni<Reception> receive(Mutiny.Session session, Caller caller, UUID id) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.day(now);
        return dossiers.ofReception(session, id, caller, today)
                .invoke(row -> row.dossier().require(DossierAction.RECEIVE))
                .chain(row -> units.all(session)
                        .map(known -> row.dossier().inOffice(known, today))
                        .chain(dossier -> pin(session, dossier, today)
                                .chain(version -> promise(session, dossier, version, now)
                                        .chain(due -> number(session, row, dossier, caller, version, due, now)))));
    }

    private Uni<ProcedureVersion> pin(Mutiny.Session session, Dossier dossier, LocalDate today) {
        return procedures.effective(session, dossier.procedureCode(), today).chain(current -> {
            if (current.isPresent() && current.get().version() == dossier.procedureVersion()) {
                return Uni.createFrom().item(current.get());
            }
            Uni<ProcedureVersion> filedOn = procedures
                    .version(session, dossier.procedureCode(), dossier.procedureVersion())
                    .map(found -> found.orElseThrow(
                            () -> new IllegalStateException("the version of a filing is kept for ever")));
            if (current.isEmpty()) {
                return filedOn;
            }
            return dossiers.content(session, dossier.id())
                    .map(DossierContentRow::filing)
                    .map(filing -> filing.in(dossier.receivingUnit(), dossier.competentUnit()))
                    .chain(filing -> checking.judge(session, filing, current.get(), today))
                    .chain(judgement ->
                            judgement.flaws().isEmpty() ? Uni.createFrom().item(current.get()) : filedOn);
        });
    }

    private Uni<DueDate> promise(Mutiny.Session session, Dossier dossier, ProcedureVersion version, Instant now) {
        ProcessingLimit limit = version.caseOf(dossier.caseCode())
                .flatMap(one -> one.limitOn(dossier.channel()))
                .orElseThrow(() -> new NoLimitPublished(dossier.procedureCode()));
        return calendars.of(session, dossier.competentUnit()).map(calendar -> {
            try {
                return calendar.orElseThrow(() ->
                                new CalendarNotApproved(VietnamTime.day(now).getYear()))
                        .dueDate(now, limit.limit());
            } catch (YearNotApproved unknown) {
                throw new CalendarNotApproved(unknown.year());
            }
        });
    }

    /** Last of all, because it makes other receptions of the unit wait until the commit. */
    private Uni<Reception> number(
            Mutiny.Session session,
            DossierRow row,
            Dossier dossier,
            Caller caller,
            ProcedureVersion version,
            DueDate due,
            Instant now) {
        return numbers.next(session, dossier.receivingUnit(), VietnamTime.day(now))
                .chain(code -> {
                    DossierReceived received = dossier.receive(code, version.version(), due.dueAt(), caller.id(), now);
                    Recording.Deed deed = new Recording.Deed(
                            caller.id().toString(),
                            "ReceiveDossier",
                            Map.of("code", code, "version", version.version(), "filedOn", dossier.procedureVersion()));
                    String steps = StoredJson.write(
                            due.steps().stream().map(StoredStep::of).toList());
                    return recording
                            .record(session, row, received, deed, steps)
                            .replaceWith(new Reception(received, version, due.steps()));
                });
    }
}
