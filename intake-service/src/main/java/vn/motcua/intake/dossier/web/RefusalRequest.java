package vn.motcua.intake.dossier.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.kit.text.MultiLine;

/** Form 03: why a dossier is not received. */
@Schema(
        name = "Refusal",
        examples = "{\"reason\":\"OUT_OF_COMPETENCE\",\"legalGround\":\"Điều 20 Luật Cư trú 2020\","
                + "\"explanation\":\"Nộp tại Ủy ban nhân dân nơi đăng ký thường trú.\"}")
public record RefusalRequest(
        @NotNull RefuseDossier.Reason reason,

        @Schema(description = "Document and article that it rests on") @MultiLine @NotBlank @Size(max = 500)
        String legalGround,

        @Schema(description = "What the applicant can do about it") @MultiLine @Nullable @Size(max = 2000)
        String explanation) {

    RefuseDossier command() {
        return new RefuseDossier(reason, legalGround, explanation);
    }
}
