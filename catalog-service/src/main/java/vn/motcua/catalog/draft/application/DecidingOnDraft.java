package vn.motcua.catalog.draft.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.catalog.draft.application.PreparingDraft.Prepared;
import vn.motcua.catalog.draft.persistence.ProcedureDrafts;
import vn.motcua.catalog.procedure.application.PublishingProcedure;
import vn.motcua.kit.command.SeenVersions;

/** The way of a draft to its publication: proposed by an editor, approved or returned by somebody who did not edit it. */
@ApplicationScoped
public class DecidingOnDraft {

    private final ProcedureDrafts drafts;
    private final PreparingDraft preparing;
    private final PublishingProcedure publishing;
    private final Clock clock;

    DecidingOnDraft(ProcedureDrafts drafts, PreparingDraft preparing, PublishingProcedure publishing, Clock clock) {
        this.drafts = drafts;
        this.preparing = preparing;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Hands a draft to an approver; what it lacks is said again, because it cannot be approved like this. */
    public Uni<Prepared> propose(Mutiny.Session session, UUID id, SeenVersions seen, UUID editor) {
        return drafts.lock(session, id).chain(row -> {
            row.requireSeen(seen);
            row.propose(editor, clock.instant());
            preparing.record(session, row, editor, "ProposeDraft", Map.of());
            return session.flush().replaceWith(() -> preparing.prepared(row.toModel()));
        });
    }

    /** Gives a draft back to its editors with a reason. */
    public Uni<Prepared> giveBack(Mutiny.Session session, UUID id, SeenVersions seen, String reason, UUID approver) {
        return drafts.lock(session, id).chain(row -> {
            row.requireSeen(seen);
            row.giveBack(approver, reason, clock.instant());
            preparing.record(session, row, approver, "ReturnDraft", Map.of());
            return session.flush().replaceWith(() -> preparing.prepared(row.toModel()));
        });
    }

    /**
     * Publishes a draft under the next number.
     *
     * @throws vn.motcua.catalog.procedure.application.VersionIncomplete (in the Uni) naming every gap
     */
    public Uni<PublishingProcedure.Published> approve(
            Mutiny.Session session, UUID id, SeenVersions seen, UUID approver) {
        return drafts.lock(session, id).chain(row -> {
            row.requireSeen(seen);
            row.requireApproval(approver);
            Map<String, ?> origin = Map.of("draft", id, "editors", row.editors());
            return publishing
                    .publish(session, preparing.prepared(row.toModel()).content(), approver.toString(), origin)
                    .invoke(published -> {
                        row.approved(approver, published.version(), clock.instant());
                        preparing.record(
                                session, row, approver, "ApproveDraft", Map.of("version", published.version()));
                    });
        });
    }
}
