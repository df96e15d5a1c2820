package vn.motcua.catalog.search.web;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.NationalCode;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Beneficiary;
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

    private static final int LONGEST_CODE = 200;

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

    @Parameter(description = "Level of government that decides; procedures of BOTH fit each", example = "COMMUNE")
    @QueryParam("level")
    @Nullable
    Level level;

    @Parameter(
            description = "Code of a unit: the procedures that it may decide or, for a service centre, receive",
            example = "H26.30.01")
    @QueryParam("unit")
    @Nullable
    String unit;

    @Parameter(
            description =
                    "With `unit`: DECIDES for what it may decide, RECEIVES for what can be handed in at its counter")
    @QueryParam("unitRole")
    UnitInvolved.@Nullable Role unitRole;

    @Parameter(description = "Code of a life event, see /catalog/v1/life-events", example = "MARRIAGE")
    @QueryParam("lifeEvent")
    @Nullable
    String lifeEvent;

    @Parameter(description = "Who applies")
    @QueryParam("beneficiary")
    @Nullable
    Beneficiary beneficiary;

    @Parameter(description = "`next` of the page before")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(description = "1 to 200, 50 unless given", example = "20")
    @QueryParam("limit")
    @Nullable
    Integer limit;

    int most() {
        return Page.limit(limit);
    }

    ProcedureSearch search() {
        bound("q", q, LONGEST_QUESTION);
        bound("sector", sector, LONGEST_CODE);
        bound("lifeEvent", lifeEvent, LONGEST_CODE);
        ProcedureSearch.Filter filter = new ProcedureSearch.Filter(
                sector,
                level == null ? null : EnumSet.of(level, Level.BOTH),
                null,
                lifeEvent,
                beneficiary == null ? null : beneficiary.name());
        return new ProcedureSearch(q == null ? "" : q, filter, after(), most());
    }

    @Nullable
    UnitInvolved unit() {
        if (unit == null && unitRole != null) {
            throw InvalidRequest.field("query.unit", "required");
        }
        return unit == null ? null : new UnitInvolved(unit, unitRole);
    }

    private static void bound(String name, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw InvalidRequest.field("query." + name, "invalid");
        }
    }

    private @Nullable Place after() {
        return PageCursor.place(cursor, 2, parts -> {
            if (!RANK.matcher(parts.getFirst()).matches() || !NationalCode.isOne(parts.getLast())) {
                throw new IllegalArgumentException("neither rank nor code");
            }
            return new Place(Long.parseLong(parts.getFirst()), parts.getLast());
        });
    }
}
