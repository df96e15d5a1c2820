package vn.motcua.catalog.draft.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.application.PreparingDraft.BeginDraft;
import vn.motcua.kit.text.MultiLine;

/** What editors and approvers send. */
final class DraftRequests {

    private DraftRequests() {}

    /** Begins a draft: with a content, as the copy of a version, or empty. */
    @Schema(name = "NewProcedureDraft", examples = "{\"code\":\"1.004222\",\"basedOn\":1}")
    record NewDraft(
            @Schema(description = "National code; may stand in the content instead", examples = "1.004222") @Nullable
            String code,

            @Schema(description = "Number of a published version to copy", examples = "1") @Positive @Nullable
            Integer basedOn,

            @Schema(description = "The document as far as it goes", implementation = Object.class) @Nullable
            JsonNode content) {

        BeginDraft command() {
            return new BeginDraft(code, basedOn, content == null || content.isNull() ? null : content);
        }
    }

    /** Replaces the content. */
    @Schema(
            name = "ProcedureDraftContent",
            examples =
                    "{\"content\":{\"code\":\"1.004222\",\"name\":{\"vi\":\"Đăng ký thường trú\",\"en\":\"Permanent residence\"}}}")
    record NewContent(
            @Schema(description = "The document as far as it goes", implementation = Object.class) @NotNull
            JsonNode content) {}

    /** Gives a draft back. */
    @Schema(name = "DraftReturn", examples = "{\"reason\":\"Thiếu căn cứ pháp lý của mức phí\"}")
    record Return(
            @Schema(description = "What the editors have to mend") @MultiLine @NotBlank @Size(max = 2000)
            String reason) {}
}
