package vn.motcua.intake.draft.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.intake.dossier.application.SubmittingDossier;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.intake.draft.persistence.Drafts;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;

/** Turns a complete draft into a dossier; the draft is emptied in the same transaction. */
@ApplicationScoped
public class SubmittingDraft {

    private final Drafts drafts;
    private final SubmittingDossier submitting;
    private final AuditTrail audit;

    SubmittingDraft(Drafts drafts, SubmittingDossier submitting, AuditTrail audit) {
        this.drafts = drafts;
        this.submitting = submitting;
        this.audit = audit;
    }

    /** Submits it, once: a second submission is refused and names the dossier. */
    public Uni<DossierSubmitted> submit(Mutiny.Session session, Caller caller, UUID id) {
        return drafts.lock(session, id, caller).chain(row -> {
            row.requireOpen();
            return submitting.submit(session, caller, row.draft().filing()).invoke(submitted -> {
                row.becomes(submitted.dossierId(), submitted.submittedAt());
                AuditEntry entry = new AuditEntry(
                        submitted.submittedAt(),
                        caller.id().toString(),
                        "SubmitDraft",
                        Map.of("dossier", submitted.dossierId()));
                audit.record(session, row, entry);
            });
        });
    }
}
