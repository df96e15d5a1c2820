package vn.motcua.catalog.draft.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.draft.application.PreparingDraft.Prepared;
import vn.motcua.catalog.draft.persistence.ProcedureDraft;
import vn.motcua.catalog.procedure.model.VersionState;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.time.VietnamTime;

/** A draft with everything that keeps it from being published. */
@Schema(
        name = "ProcedureDraft",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"etag\":\"\\\"2\\\"\",\"code\":\"1.004222\",\"state\":\"DRAFT\","
                        + "\"basedOn\":1,\"content\":{\"code\":\"1.004222\",\"name\":{\"vi\":\"Đăng ký thường trú\",\"en\":\"Permanent residence\"}},"
                        + "\"complete\":false,\"missing\":[{\"field\":\"effectiveFrom\",\"rule\":\"required\",\"text\":\"Trường này bắt buộc. Hãy điền giá trị.\"}],\"leftOut\":[],"
                        + "\"editors\":[\"00000000-0000-4000-8000-000000000018\"],"
                        + "\"createdAt\":\"2026-11-25T09:00:00+07:00\",\"updatedAt\":\"2026-11-25T09:30:00+07:00\"}")
public record DraftView(
        UUID id,

        @Schema(description = "Send it as If-Match with the next edit", examples = "\"0\"")
        String etag,

        String code,
        VersionState state,

        @Schema(description = "The published version it was copied from") @Nullable
        Integer basedOn,

        @Schema(
                description = "The document as far as it goes, in the shape of a published version",
                implementation = Object.class)
        JsonNode content,

        @Schema(description = "Whether it could be approved like this")
        boolean complete,

        List<Missing> missing,

        @Schema(description = "What stood in the file of the last import and could not be taken over; enter it by hand")
        List<NotTakenOver> leftOut,

        @Schema(description = "Everybody who edited or proposed it; none of them can approve it")
        Set<UUID> editors,

        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable UUID proposedBy,
        @Nullable OffsetDateTime proposedAt,

        @Schema(description = "Who approved, returned or discarded it") @Nullable
        UUID decidedBy,

        @Nullable OffsetDateTime decidedAt,

        @Schema(description = "Why it was given back") @Nullable
        String returnReason,

        @Schema(description = "The number it was published under") @Nullable
        Integer publishedVersion) {

    /**
     * One thing to mend before the draft can be approved.
     *
     * @param text how, in the caller's language
     */
    @Schema(name = "MissingInDraft")
    public record Missing(String field, String rule, String text) {}

    /**
     * One thing that an import left out.
     *
     * @param field its column or path in the file
     * @param text why and what to do, in the caller's language
     * @param value what stands there, shortened
     */
    @Schema(name = "NotTakenOverIntoDraft")
    public record NotTakenOver(
            String field,
            String rule,
            String text,
            @Nullable String value) {}

    static DraftView of(Prepared prepared, ProblemTexts texts, Locale language) {
        ProcedureDraft draft = prepared.draft();
        return new DraftView(
                draft.id(),
                Answer.etag(draft.version()),
                draft.code(),
                draft.state(),
                draft.basedOn(),
                prepared.content(),
                prepared.findings().isEmpty(),
                prepared.findings().stream()
                        .map(finding -> new Missing(
                                finding.field(),
                                finding.rule(),
                                texts.text("field." + finding.rule(), language, finding.arguments())))
                        .toList(),
                prepared.leftOut().stream()
                        .map(left -> new NotTakenOver(
                                left.field(),
                                left.rule(),
                                texts.text("field." + left.rule(), language, left.arguments()),
                                left.value()))
                        .toList(),
                draft.editors(),
                VietnamTime.local(draft.createdAt()),
                VietnamTime.local(draft.updatedAt()),
                draft.deciding().proposedBy(),
                VietnamTime.localOrNull(draft.deciding().proposedAt()),
                draft.deciding().decidedBy(),
                VietnamTime.localOrNull(draft.deciding().decidedAt()),
                draft.deciding().returnReason(),
                draft.deciding().publishedVersion());
    }

    /** 201 with the draft as it is after a command. */
    static Answer answer(Prepared prepared, ProblemTexts texts, Locale language) {
        return Answer.created(
                of(prepared, texts, language),
                "/catalog/v1/procedure-drafts/" + prepared.draft().id(),
                prepared.draft().version());
    }
}
