package vn.motcua.catalog.quote.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.catalog.quote.application.QuotingFees;
import vn.motcua.feerules.Quantities;
import vn.motcua.kit.refusal.InvalidRequest;

/** What the fee shall be quoted for. */
@Schema(
        name = "FeeQuoteRequest",
        examples = "{\"procedureCode\":\"2.000815\",\"channel\":\"COUNTER\",\"quantities\":{\"pages\":5,\"copies\":2}}")
public record FeeQuoteRequest(
        @Schema(description = "National code", examples = "1.004222") @NotBlank @Pattern(regexp = NationalCode.FORM)
        String procedureCode,

        @Schema(description = "The usual case unless given") @Pattern(regexp = "[A-Z0-9_]{1,60}") @Nullable
        String caseCode,

        @Schema(description = "Unit that decides: some fees are set locally", examples = "H26.30.01")
        @Pattern(regexp = "[A-Za-z0-9.]{1,40}")
        @Nullable
        String unit,

        @NotNull Channel channel,

        @Schema(
                description = "How many pages, copies … by name: what a fee of the case counts",
                examples = "{\"pages\":5,\"copies\":2}")
        @Size(max = 20)
        @Nullable
        Map<String, @Nullable Integer> quantities,

        @Schema(
                description = "Groups of people the applicant belongs to: those that a fee of the case lets off",
                examples = "[\"POOR_HOUSEHOLD\"]")
        @Size(max = 50)
        @Nullable
        List<@Nullable String> groups) {

    QuotingFees.Question question() {
        InvalidRequest refusal = new InvalidRequest();
        Quantities stated = StatedQuantities.read(quantities, refusal);
        List<String> known = StatedGroups.read(groups, refusal);
        refusal.throwIfAny();
        return new QuotingFees.Question(procedureCode, caseCode, unit, channel, stated, known);
    }
}
