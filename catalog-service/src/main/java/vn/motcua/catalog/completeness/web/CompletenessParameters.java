package vn.motcua.catalog.completeness.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.Survey;

/** Which procedures of the survey are wanted. */
public final class CompletenessParameters {

    @Parameter(description = "Code of a unit", example = "H26.30.01")
    @QueryParam("unit")
    @Nullable
    String unit;

    @Parameter(description = "Code of a sector", example = "HT")
    @QueryParam("sector")
    @Nullable
    String sector;

    @Parameter(description = "Only complete ones, or only the others", example = "false")
    @QueryParam("complete")
    @Nullable
    Boolean complete;

    Survey.Wanted wanted() {
        return after(null);
    }

    /** Those behind the procedure of this code. */
    Survey.Wanted after(@Nullable String code) {
        return new Survey.Wanted(unit, sector, complete, code);
    }
}
