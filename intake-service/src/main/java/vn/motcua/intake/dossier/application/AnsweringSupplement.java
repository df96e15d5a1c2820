package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.Dossier;
import vn.motcua.intake.dossier.model.DossierEvent.SupplementAnswered;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementAnswer;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.SupplementRows;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.upload.application.UsingFiles;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/**
 * An applicant, or the counter for him, completes a dossier: with what was asked for and nothing else, judged by the form of its own version. What was
 * filed before is kept; the workflow hears of it and goes on.
 */
@ApplicationScoped
public class AnsweringSupplement {

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final CheckingFiling checking;
    private final AttachingFiles attaching;
    private final Deeds deeds;
    private final InstantSource clock;

    AnsweringSupplement(
            Dossiers dossiers,
            Procedures procedures,
            CheckingFiling checking,
            AttachingFiles attaching,
            Deeds deeds,
            InstantSource clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.checking = checking;
        this.attaching = attaching;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * The judgement of an answer.
     *
     * @param before what it completes
     * @param flaws what is wrong with it
     */
    private record Verdict(Filing before, List<FieldError> flaws) {}

    /** The answer has to be judged, which is not done while a dossier is locked. */
    private static final class ToBeJudged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Filing filing;
        private final transient Supplement asked;
        private final transient ProcedureCase procedureCase;

        ToBeJudged(Filing filing, Supplement asked, ProcedureCase procedureCase) {
            super(null, null, false, false);
            this.filing = filing;
            this.asked = asked;
            this.procedureCase = procedureCase;
        }
    }

    /**
     * Takes the answer.
     *
     * @param once runs a decision in one transaction
     */
    public <R> Uni<R> answer(
            Caller caller,
            UUID dossier,
            UUID supplement,
            SupplementAnswer answer,
            Function<Function<Transaction, Decision<SupplementAnswered>>, Uni<R>> once) {
        return once.apply(tx -> answer(tx, caller, dossier, supplement, answer, null))
                .onFailure(ToBeJudged.class)
                .recoverWithUni(found -> checking.judge(answer, found.asked, found.filing, found.procedureCase)
                        .map(flaws -> new Verdict(found.filing, flaws))
                        .chain(verdict -> once.apply(tx -> answer(tx, caller, dossier, supplement, answer, verdict))));
    }

    private Decision<SupplementAnswered> answer(
            Transaction tx,
            Caller caller,
            UUID id,
            UUID supplementId,
            SupplementAnswer answer,
            @Nullable Verdict verdict) {
        Instant now = clock.instant();
        Asked<DossierRow> found = dossiers.ofWhoAnswers(tx, id, caller, VietnamTime.day(now));
        Asked<List<Supplement>> asked = SupplementRows.of(tx, id);
        Asked<Filing> content = dossiers.content(tx, id);
        @Nullable Asked<UsingFiles.Files> files = attaching.ask(tx, caller, answer.documents());
        return () -> {
            DossierRow row = found.answer();
            Supplement supplement =
                    SupplementRows.find(asked.answer(), supplementId).orElseThrow(NotFound::new);
            SupplementAnswered answered = row.toModel().answer(supplement, caller.id(), now);
            Filing before = content.answer();
            if (verdict == null || !verdict.before().equals(before)) {
                return judged(tx, row.toModel(), before, supplement);
            }
            CheckingFiling.requireFlawless(verdict.flaws());
            SupplementAnswer given = files == null ? answer : withFiles(tx, caller, answered, answer, files.answer());
            deeds.of(tx, row, now)
                    .by(caller.id())
                    .did(
                            "AnswerSupplement",
                            Map.of(
                                    "request",
                                    supplementId,
                                    "documents",
                                    supplement.documents(),
                                    "fields",
                                    supplement.fields()))
                    .tells(seq -> DossierMessages.of(answered, seq));
            row.move(tx, answered, WireNames.of(answered.what()), null, null);
            SupplementRows.answer(tx, supplement, given, caller.id(), now, before);
            return Uni.createFrom().item(answered);
        };
    }

    private Uni<SupplementAnswered> judged(Transaction tx, Dossier dossier, Filing before, Supplement supplement) {
        var chosen = dossier.chosen();
        return procedures.version(tx, chosen.procedureCode(), chosen.version()).map(version -> {
            throw new ToBeJudged(
                    before,
                    supplement,
                    version.flatMap(of -> of.caseOf(chosen.caseCode()))
                            .orElseThrow(() -> new IllegalStateException("the version of a filing is kept for ever")));
        });
    }

    private SupplementAnswer withFiles(
            Transaction tx,
            Caller caller,
            SupplementAnswered answered,
            SupplementAnswer answer,
            UsingFiles.Files named) {
        SupplementAnswer given = answer.with(attaching.attached(answer.documents(), named));
        named.use(tx, caller, answered.dossierId(), answered.answeredAt());
        return given;
    }
}
