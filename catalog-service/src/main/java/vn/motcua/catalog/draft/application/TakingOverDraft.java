package vn.motcua.catalog.draft.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.model.LeftOut;
import vn.motcua.catalog.draft.persistence.ProcedureDraftRow;
import vn.motcua.catalog.draft.persistence.StandingProcedure;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Writes what a file says into the draft of a procedure, a new one where there is none. */
@ApplicationScoped
public class TakingOverDraft {

    private static final String DEED = "ImportDraft";

    private final PreparingDraft preparing;
    private final ObjectMapper json;
    private final Clock clock;

    TakingOverDraft(PreparingDraft preparing, ObjectMapper json, Clock clock) {
        this.preparing = preparing;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the draft becomes.
     *
     * @param content the whole document, JSON text
     * @param findings what keeps it from being published
     * @param said what the national catalogue says, JSON text; null when the file is not its
     * @param leftOut what could not be taken over
     */
    public record TakenOver(
            String content,
            List<FieldError> findings,
            @Nullable String said,
            List<LeftOut> leftOut) {}

    /**
     * Writes it within the caller's transaction.
     *
     * @param known the procedure, locked
     * @param editor who asked for the import: edits the draft and cannot approve it
     * @param origin for the audit trail
     */
    public Uni<Void> takeOver(
            Mutiny.Session session, StandingProcedure known, TakenOver taken, UUID editor, Map<String, ?> origin) {
        ProcedureDraftRow draft = known.draft();
        if (draft != null) {
            draft.edit(taken.content(), taken.findings(), editor, clock.instant());
            draft.takenOver(taken.said(), write(taken.leftOut()));
            preparing.record(session, draft, editor, DEED, origin);
            return Uni.createFrom().voidItem();
        }
        ProcedureDraftRow begun = ProcedureDraftRow.begun(
                EventIds.next(),
                known.code(),
                known.version(),
                taken.content(),
                taken.findings(),
                editor,
                clock.instant());
        begun.takenOver(taken.said(), write(taken.leftOut()));
        preparing.record(session, begun, editor, DEED, origin);
        return session.persist(begun);
    }

    private String write(List<LeftOut> leftOut) {
        try {
            return json.writeValueAsString(leftOut);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers are always JSON", impossible);
        }
    }
}
