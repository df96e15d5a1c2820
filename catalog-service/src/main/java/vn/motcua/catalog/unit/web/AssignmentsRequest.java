package vn.motcua.catalog.unit.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.model.OfficerAssignments.Assignment;

/** The whole list of an officer's assignments as an administrator sends it; whose it is stands in the path. */
@Schema(
        name = "AssignmentsRequest",
        examples = "{\"assignments\":[{\"unit\":\"H26.30.01\",\"roles\":[\"appraiser\"],\"validFrom\":\"2025-07-01\","
                + "\"validTo\":\"2026-12-31\"},{\"unit\":\"H26.30.02\",\"roles\":[\"appraiser\",\"approver\"],"
                + "\"validFrom\":\"2027-01-01\"}]}")
record AssignmentsRequest(
        @Schema(description = "All of them, those of the past too; empty: no rights") @NotNull @Size(max = 100)
        List<@NotNull @Valid One> assignments,

        @Schema(
                description = "What colleagues call the officer, as official papers have it; left out: as before",
                examples = "Hoàng Minh")
        @Nullable
        @Pattern(regexp = "[\\p{L}\\p{M} .'’-]*\\p{L}[\\p{L}\\p{M} .'’-]*")
        @Size(max = 200)
        String name) {

    /** A right with its term. */
    @Schema(name = "AssignmentRequest")
    record One(
            @Schema(description = "Where; a code of /catalog/v1/units", examples = "H26.30.01")
            @NotNull
            @Pattern(regexp = "[A-Z]\\d{2}(\\.\\d{2})*")
            String unit,

            @Schema(
                    description =
                            "As what: reception-officer, appraiser, approver, clerk, cashier, unit-lead, inspector,"
                                    + " catalogue-editor, catalogue-approver, administrator. The account must have them in"
                                    + " the realm too")
            @NotEmpty
            @Size(max = 20)
            List<@NotBlank @Size(max = 60) String> roles,

            @Schema(description = "First day, today or later for a new right", examples = "2027-01-01") @NotNull
            LocalDate validFrom,

            @Schema(
                    description =
                            "Last day, included; left out: it goes on, in the unit that takes over where this closes",
                    examples = "2027-12-31")
            @Nullable
            LocalDate validTo) {
        Assignment toModel() {
            return new Assignment(unit, roles, validFrom, validTo);
        }
    }

    List<Assignment> toModel() {
        return assignments.stream().map(One::toModel).toList();
    }
}
