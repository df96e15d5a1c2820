package vn.motcua.intake.draft.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.intake.dossier.application.CheckingFiling.Judgement;
import vn.motcua.intake.dossier.application.SubmittingDossier;
import vn.motcua.intake.dossier.application.SubmittingDossier.SubmitDossier;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.draft.persistence.Draft;
import vn.motcua.intake.draft.persistence.DraftAtHand;
import vn.motcua.intake.draft.persistence.Drafts;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Turns a complete draft into a dossier; the draft is emptied in the same transaction. */
@ApplicationScoped
public class SubmittingDraft {

    private final Drafts drafts;
    private final PreparingDraft preparing;
    private final SubmittingDossier submitting;
    private final AuditTrail audit;

    SubmittingDraft(Drafts drafts, PreparingDraft preparing, SubmittingDossier submitting, AuditTrail audit) {
        this.drafts = drafts;
        this.preparing = preparing;
        this.submitting = submitting;
        this.audit = audit;
    }

    /**
     * Submits it, once: a second submission is refused and names the dossier.
     *
     * @param once runs a decision in one transaction
     */
    public <R> Uni<R> submit(
            Caller caller,
            UUID id,
            boolean insists,
            Function<Function<Transaction, Decision<DossierSubmitted>>, Uni<R>> once) {
        return preparing.look(caller, id).chain(draft -> judge(draft)
                .chain(judgement -> once.apply(
                        tx -> submit(tx, caller, draft, new SubmitDossier(draft.filing(), judgement, insists)))));
    }

    private Uni<Judgement> judge(Draft draft) {
        return draft.dossierId() == null
                ? preparing.judge(draft)
                : Uni.createFrom().item(new Judgement(null, List.of()));
    }

    private Decision<DossierSubmitted> submit(Transaction tx, Caller caller, Draft draft, SubmitDossier command) {
        Asked<DraftAtHand> found = drafts.toSubmit(tx, draft.id(), caller);
        Decision<DossierSubmitted> filing = submitting.submit(tx, caller, command);
        return () -> {
            DraftAtHand row = found.answer();
            row.requireOpen(draft.version());
            return filing.decide().invoke(submitted -> {
                AuditEntry entry = new AuditEntry(
                        submitted.submittedAt(),
                        caller.id().toString(),
                        "SubmitDraft",
                        Map.of("dossier", submitted.dossierId()));
                audit.record(tx, row, entry);
                row.becomes(tx, submitted.dossierId(), submitted.submittedAt());
            });
        };
    }
}
