package vn.motcua.intake.draft.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.web.FiledDossierView;
import vn.motcua.intake.dossier.web.FilingRequest;
import vn.motcua.intake.draft.application.PreparingDraft.Prepared;
import vn.motcua.intake.draft.persistence.Draft;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.time.VietnamTime;

/** A draft: what is filled in, and what is missing for filing. */
@Schema(name = "Draft")
public record DraftView(
        UUID id,

        @Schema(description = "Send it as If-Match with the next edit", examples = "\"0\"")
        String etag,

        @Schema(enumeration = {"OPEN", "SUBMITTED"}) String state,

        @Nullable String procedureCode,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,

        @Schema(description = "Not in the answer to its creation: personal data is not kept with the key") @Nullable
        FilingRequest filing,

        List<Missing> missing,
        @Nullable UUID dossierId,
        @JsonProperty("_links") Map<String, FiledDossierView.Link> links) {

    /**
     * One thing to mend before the draft can be submitted.
     *
     * @param text how, in the caller's language
     */
    @Schema(name = "Missing")
    public record Missing(String field, String rule, String text) {}

    static DraftView of(Prepared prepared, boolean withFiling, ProblemTexts texts, Locale language) {
        Draft draft = prepared.draft();
        return new DraftView(
                draft.id(),
                Answer.etag(draft.version()),
                draft.dossierId() == null ? "OPEN" : "SUBMITTED",
                draft.filing().procedureCode(),
                VietnamTime.local(draft.createdAt()),
                VietnamTime.local(draft.updatedAt()),
                withFiling && draft.dossierId() == null ? FilingRequest.of(draft.filing()) : null,
                prepared.flaws().stream()
                        .map(flaw -> new Missing(
                                flaw.field(),
                                flaw.rule(),
                                texts.text("field." + flaw.rule(), language, flaw.arguments())))
                        .toList(),
                draft.dossierId(),
                links(draft));
    }

    private static Map<String, FiledDossierView.Link> links(Draft draft) {
        String self = "/intake/v1/drafts/" + draft.id();
        Map<String, FiledDossierView.Link> links = new LinkedHashMap<>();
        links.put("self", new FiledDossierView.Link(self));
        if (draft.dossierId() == null) {
            links.put("submissions", new FiledDossierView.Link(self + "/submissions"));
        } else {
            links.put("dossier", new FiledDossierView.Link("/intake/v1/dossiers/" + draft.dossierId()));
        }
        return links;
    }
}
