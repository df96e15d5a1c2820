package vn.motcua.catalog.form.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.processflow.Text;

/**
 * Answers to be checked.
 *
 * @param version the one in force unless given
 * @param caseCode the usual one unless given
 */
@Schema(
        name = "FormCheck",
        examples = "{\"procedureCode\":\"2.000815\",\"answers\":{\"requesterFullName\":\"Nguyễn Văn An\","
                + "\"requesterDateOfBirth\":\"1990-05-20\",\"requesterIdentityNumber\":\"001090000001\","
                + "\"paperName\":\"Bằng đại học\",\"pages\":5,\"copies\":0}}")
public record FormCheck(
        @Schema(examples = "2.000815") @NotNull @Pattern(regexp = NationalCode.FORM)
        String procedureCode,

        @Schema(examples = "1") @Positive @Nullable Integer version,

        @Schema(examples = "DEFAULT") @Size(max = 60) @Nullable
        String caseCode,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) @NotNull
        JsonNode answers) {

    /**
     * What was found.
     *
     * @param valid whether the answers may be filed
     */
    @Schema(
            name = "FormFindings",
            examples = "{\"valid\":false,\"errors\":[{\"field\":\"answers.copies\",\"rule\":\"out-of-range\","
                    + "\"text\":{\"vi\":\"Giá trị nằm ngoài giới hạn (≥ 1). Hãy sửa lại.\","
                    + "\"en\":\"The value is outside the limit (≥ 1). Correct it.\"}}]}")
    public record Findings(boolean valid, List<Finding> errors) {

        static Findings of(List<FieldError> found, ProblemTexts texts) {
            return new Findings(
                    found.isEmpty(),
                    found.stream()
                            .map(one -> new Finding(
                                    one.field(), one.rule(), new Text(text(texts, one, "vi"), text(texts, one, "en"))))
                            .toList());
        }

        private static String text(ProblemTexts texts, FieldError finding, String language) {
            return texts.text("field." + finding.rule(), Locale.of(language), finding.arguments());
        }
    }

    /**
     * One answer to mend.
     *
     * @param field where it is
     * @param rule what it breaks; clients branch on this
     * @param text what is wrong and how to mend it
     */
    @Schema(name = "FormFinding")
    public record Finding(
            @Schema(examples = "answers.copies") String field,
            @Schema(examples = "out-of-range") String rule,
            Text text) {}
}
