package vn.motcua.catalog.completeness.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.Judged;
import vn.motcua.catalog.completeness.model.KnownProcedure;
import vn.motcua.catalog.completeness.persistence.DraftFindings;
import vn.motcua.catalog.completeness.persistence.DraftFindings.Kept;
import vn.motcua.catalog.procedure.application.CheckingContent;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.transactions.UnitOfWork;

/** Adds to a few procedures what their drafts lack, where no version is published yet. */
@ApplicationScoped
public class TellingGaps {

    private static final List<FieldError> NOBODY_APPROVED =
            List.of(new FieldError("approval", "not-approved-yet", Map.of()));

    private final UnitOfWork unitOfWork;
    private final DraftFindings drafts;
    private final CheckingContent checking;
    private final ObjectMapper json;

    TellingGaps(UnitOfWork unitOfWork, DraftFindings drafts, CheckingContent checking, ObjectMapper json) {
        this.unitOfWork = unitOfWork;
        this.drafts = drafts;
        this.checking = checking;
        this.json = json;
    }

    /**
     * A procedure with everything it lacks as a whole; what its units lack stands in the judgement.
     *
     * @param missing empty when nothing is
     */
    public record Told(Judged judged, List<FieldError> missing) {}

    /** The same procedures in the same order. */
    public Uni<List<Told>> of(List<Judged> some) {
        List<UUID> wanted = some.stream()
                .map(one -> unpublished(one.procedure()))
                .filter(Objects::nonNull)
                .map(KnownProcedure.OpenDraft::id)
                .toList();
        return findings(wanted)
                .map(found -> some.stream().map(one -> told(one, found)).toList());
    }

    private static KnownProcedure.@Nullable OpenDraft unpublished(KnownProcedure procedure) {
        return procedure.version() == null ? procedure.draft() : null;
    }

    private static Told told(Judged one, Map<UUID, List<FieldError>> found) {
        KnownProcedure.OpenDraft draft = unpublished(one.procedure());
        if (draft == null) {
            return new Told(one, one.missing());
        }
        List<FieldError> findings = found.getOrDefault(draft.id(), List.of());
        return new Told(one, findings.isEmpty() ? NOBODY_APPROVED : findings);
    }

    private Uni<Map<UUID, List<FieldError>>> findings(List<UUID> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unitOfWork.read(session -> drafts.of(session, wanted)).chain(kept -> Multi.createFrom()
                .iterable(kept)
                .onItem()
                .transformToUniAndConcatenate(one -> findings(one).map(findings -> Map.entry(one.id(), findings)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A draft of before findings were kept is checked now, and keeps them: once, whoever asks first. */
    private Uni<List<FieldError>> findings(Kept draft) {
        if (draft.findings() != null) {
            return Uni.createFrom().item(draft.findings());
        }
        List<FieldError> found = checking.findings(read(Objects.requireNonNull(draft.content())));
        return unitOfWork.run(session -> drafts.keep(session, draft, found)).replaceWith(found);
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored document cannot be read", impossible);
        }
    }
}
