package vn.motcua.intake.dossier.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.SupplementAnswer;

/** An answer: papers and answers of the form that were asked for, and no others. */
@Schema(
        name = "SupplementAnswer",
        examples =
                "{\"documents\":[{\"requirement\":\"CT01\",\"copyKind\":\"ELECTRONIC\",\"fileName\":\"ct01.pdf\"}],\"form\":{\"newAddress\":\"12 phố Hàng Bài\"}}")
public record SupplementAnswerRequest(
        @Schema(description = "Each takes the place of what was filed for the same requirement")
        @Nullable
        @Size(max = 200)
        List<FilingRequest.@NotNull @Valid DocumentRequest> documents,

        @Schema(description = "Answers given anew, in the shape of the form") @Nullable @Size(max = 500)
        Map<String, Object> form) {

    SupplementAnswer answer() {
        return new SupplementAnswer(
                documents == null
                        ? List.of()
                        : documents.stream()
                                .map(FilingRequest.DocumentRequest::document)
                                .toList(),
                form == null ? Map.of() : form);
    }

    @Override
    public String toString() {
        return "SupplementAnswerRequest[]";
    }
}
