package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.AskingApplicant;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.kit.text.MultiLine;

/** What the counter wants to be completed before it receives anything. */
@Schema(
        name = "SupplementWish",
        examples =
                "{\"legalGround\":\"Điều 22 Luật Cư trú 2020\",\"requirements\":[{\"document\":\"CT01\",\"reason\":\"Thiếu chữ ký của chủ hộ.\"},"
                        + "{\"field\":\"newAddress\",\"reason\":\"Ghi thiếu số nhà.\"}]}")
public record SupplementWishRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ItemRequest> requirements,

        @Schema(description = "Document and article that it rests on") @MultiLine @NotBlank @Size(max = 500)
        String legalGround,

        @Schema(
                description = "Last day for the answer, at most thirty days from now; thirty where none is named",
                examples = "2026-12-28")
        @Nullable
        LocalDate until) {

    /** One thing that is asked for. */
    @Schema(name = "SupplementRequirement")
    public record ItemRequest(
            @Schema(description = "Code of a paper that the version asks for", examples = "CT01")
            @Nullable
            @Size(max = 60)
            String document,

            @Schema(description = "Path of an answer in the version's form", examples = "newAddress")
            @Nullable
            @Size(max = 200)
            String field,

            @Schema(description = "What is missing or wrong, as the applicant reads it")
            @MultiLine
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    AskingApplicant.Wish wish() {
        return new AskingApplicant.Wish(
                requirements.stream()
                        .map(one -> new Supplement.Item(one.document(), one.field(), one.reason()))
                        .toList(),
                legalGround,
                until);
    }
}
