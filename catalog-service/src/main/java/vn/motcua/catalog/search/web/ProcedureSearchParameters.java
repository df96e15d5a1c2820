package vn.motcua.catalog.search.web;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.platform.QueryValues;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.search.application.UnitInvolved;
import vn.motcua.catalog.search.model.ProcedureSearch;
import vn.motcua.catalog.search.model.ProcedureSearch.Place;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** The query of a search, as it comes in. All parameters narrow the list together. */
public final class ProcedureSearchParameters {

    private static final Pattern RANK = Pattern.compile("\\d{1,18}");

    /** Of official names the longest have several hundred characters, and people paste them whole. */
    private static final int LONGEST_QUESTION = 1_000;

    @Parameter(
            description =
                    "What people type: words of the name, of the sector, of the life event or of how people call it, in any order, with"
                            + " or without accents and with typing errors; or a code, long or short. At most 1,000 characters; at most 20 words count",
            example = "dang ki ket hom")
    @QueryParam("q")
    @Nullable
    String q;

    @Parameter(description = "Code of a sector", example = "HT")
    @QueryParam("sector")
    @Nullable
    String sector;

    @Parameter(
            description = "Level of government that decides; procedures of BOTH fit each",
            example = "COMMUNE",
            schema = @Schema(enumeration = {"COMMUNE", "PROVINCE", "BOTH"}))
    @QueryParam("level")
    @Nullable
    String level;

    @Parameter(
            description = "Code of a unit: the procedures that it may decide or, for a service centre, receive",
            example = "H26.30.01")
    @QueryParam("unit")
    @Nullable
    String unit;

    @Parameter(
            description =
                    "With `unit`: DECIDES for what it may decide, RECEIVES for what can be handed in at its counter",
            schema = @Schema(enumeration = {"DECIDES", "RECEIVES"}))
    @QueryParam("unitRole")
    @Nullable
    String unitRole;

    @Parameter(description = "Code of a life event, see /catalog/v1/life-events", example = "MARRIAGE")
    @QueryParam("lifeEvent")
    @Nullable
    String lifeEvent;

    @Parameter(
            description = "Who applies",
            schema = @Schema(enumeration = {"CITIZEN", "ENTERPRISE", "HOUSEHOLD_BUSINESS"}))
    @QueryParam("beneficiary")
    @Nullable
    String beneficiary;

    @Parameter(description = "`next` of the page before")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(description = "1 to 200, 50 unless given", example = "20")
    @QueryParam("limit")
    @Nullable
    String limit;

    /** Who may apply. */
    enum Beneficiary {
        CITIZEN,
        ENTERPRISE,
        HOUSEHOLD_BUSINESS
    }

    int most() {
        return Page.limit(QueryValues.number("limit", limit));
    }

    ProcedureSearch search() {
        String text = QueryValues.text("q", q, LONGEST_QUESTION);
        Beneficiary who = QueryValues.oneOf("beneficiary", beneficiary, Beneficiary.class);
        ProcedureSearch.Filter filter = new ProcedureSearch.Filter(
                QueryValues.text("sector", sector),
                levels(),
                null,
                QueryValues.text("lifeEvent", lifeEvent),
                who == null ? null : who.name());
        return new ProcedureSearch(text == null ? "" : text, filter, after(), most());
    }

    @Nullable
    UnitInvolved unit() {
        String code = QueryValues.text("unit", unit);
        UnitInvolved.Role role = QueryValues.oneOf("unitRole", unitRole, UnitInvolved.Role.class);
        if (code == null && role != null) {
            throw InvalidRequest.field("query.unit", "required");
        }
        return code == null ? null : new UnitInvolved(code, role);
    }

    private @Nullable Set<Level> levels() {
        Level asked = QueryValues.oneOf("level", level, Level.class);
        return asked == null ? null : EnumSet.of(asked, Level.BOTH);
    }

    private @Nullable Place after() {
        List<String> after = PageCursor.read(cursor, 2);
        if (after.isEmpty()) {
            return null;
        }
        if (!RANK.matcher(after.getFirst()).matches() || !NationalCode.isOne(after.getLast())) {
            throw InvalidRequest.field("query.cursor", "cursor");
        }
        return new Place(Long.parseLong(after.getFirst()), after.getLast());
    }
}
