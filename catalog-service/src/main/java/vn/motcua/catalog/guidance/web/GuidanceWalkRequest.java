package vn.motcua.catalog.guidance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.application.GuidingToCase.Situation;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.catalog.quote.web.StatedGroups;
import vn.motcua.catalog.quote.web.StatedQuantities;
import vn.motcua.feerules.Quantities;
import vn.motcua.kit.refusal.InvalidRequest;

/** What a person has answered so far, and what the advice at the end shall be for. */
@Schema(
        name = "GuidanceWalkRequest",
        examples = {
            "{\"procedureCode\":\"1.001193\"}",
            "{\"procedureCode\":\"1.001193\",\"answers\":{\"AGE\":\"UNDER_60_DAYS\",\"BIRTH_NOTIFICATION\":\"YES\"},"
                    + "\"channel\":\"COUNTER\",\"unit\":\"H26.30.01\"}"
        })
public record GuidanceWalkRequest(
        @Schema(description = "National code", examples = "1.001193") @NotBlank @Pattern(regexp = NationalCode.FORM)
        String procedureCode,

        @Schema(
                description =
                        "Code of the answer by the code of the question; nothing at the beginning. Answers to questions off the way"
                                + " are left aside, so one can be changed later",
                examples = "{\"AGE\":\"UNDER_60_DAYS\"}")
        @Size(max = 100)
        @Nullable
        Map<String, @Nullable String> answers,

        @Schema(description = "How it would be filed; the procedure's first channel unless given") @Nullable
        Channel channel,

        @Schema(
                description = "Where it would be handed in: any unit of the province that receives, whoever decides",
                examples = "H26.30.01")
        @Pattern(regexp = "[A-Za-z0-9.]{1,40}")
        @Nullable
        String unit,

        @Schema(description = "Who would decide: some fees are set locally", examples = "H26.30.01")
        @Pattern(regexp = "[A-Za-z0-9.]{1,40}")
        @Nullable
        String competentUnit,

        @Schema(
                description = "How many pages, copies … by name: what a fee of the procedure counts",
                examples = "{\"copies\":2}")
        @Size(max = 20)
        @Nullable
        Map<String, @Nullable Integer> quantities,

        @Schema(
                description = "Groups of people the applicant belongs to: those that a fee of the procedure lets off",
                examples = "[\"POOR_HOUSEHOLD\"]")
        @Size(max = 50)
        @Nullable
        List<@Nullable String> groups,

        @Schema(description = "When it would be received; now unless given", examples = "2026-07-15T10:00:00+07:00")
        @Nullable
        OffsetDateTime receivedAt) {

    Situation situation() {
        InvalidRequest refusal = new InvalidRequest();
        Map<String, String> given = present(answers, refusal);
        Quantities stated = StatedQuantities.read(quantities, refusal);
        List<String> known = StatedGroups.read(groups, refusal);
        refusal.throwIfAny();
        return new Situation(
                procedureCode,
                given,
                channel,
                unit,
                competentUnit,
                stated,
                known,
                receivedAt == null ? null : receivedAt.toInstant());
    }

    private static Map<String, String> present(
            @Nullable Map<String, @Nullable String> answers, InvalidRequest refusal) {
        Map<String, String> present = new HashMap<>();
        (answers == null ? Map.<String, @Nullable String>of() : answers).forEach((question, answer) -> {
            if (answer == null) {
                refusal.at("answers." + question, "required", Map.of());
            } else {
                present.put(question, answer);
            }
        });
        return present;
    }
}
