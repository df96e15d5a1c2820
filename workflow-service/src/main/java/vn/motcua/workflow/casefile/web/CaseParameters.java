package vn.motcua.workflow.casefile.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workflow.casefile.model.CaseLife;
import vn.motcua.workflow.casefile.model.CasePause;
import vn.motcua.workflow.casefile.model.CaseState;
import vn.motcua.workflow.casefile.persistence.CaseSearch;
import vn.motcua.workflow.deadline.model.Attention;

/** Which cases are wanted. */
public final class CaseParameters {

    @Parameter(description = "Code of the unit whose case it is", example = "H26.30.01")
    @QueryParam("unit")
    @Nullable
    String unit;

    @Parameter(description = "Code of a procedure", example = "1.004222")
    @QueryParam("procedure")
    @Nullable
    String procedure;

    @Parameter(description = "Code of a sector", example = "CU")
    @QueryParam("sector")
    @Nullable
    String sector;

    @Parameter(description = "Whose time runs, or how it ended")
    @QueryParam("life")
    @Nullable
    CaseLife life;

    @Parameter(description = "Stage of the work")
    @QueryParam("state")
    @Nullable
    CaseState state;

    @Parameter(description = "OVERDUE or NEARLY_DUE: the worse of dossier and open step; the most urgent first")
    @QueryParam("attention")
    @Nullable
    Attention attention;

    @Parameter(description = "Who is responsible for an open step; the most urgent first")
    @QueryParam("assignee")
    @Nullable
    UUID assignee;

    @Parameter(description = "What the applicant has to do while the clock stands still")
    @QueryParam("pausedFor")
    CasePause.@Nullable Cause pausedFor;

    @Parameter(description = "Received on this day or later", example = "2026-10-01")
    @QueryParam("receivedFrom")
    @Nullable
    LocalDate receivedFrom;

    @Parameter(description = "Received on this day or earlier", example = "2026-10-31")
    @QueryParam("receivedTo")
    @Nullable
    LocalDate receivedTo;

    @Parameter(description = "Due on this day or earlier", example = "2026-10-31")
    @QueryParam("dueTo")
    @Nullable
    LocalDate dueTo;

    CaseSearch.Wanted wanted() {
        return new CaseSearch.Wanted(
                unit,
                procedure,
                sector,
                life,
                state,
                attention,
                assignee,
                pausedFor,
                start(receivedFrom),
                end(receivedTo),
                end(dueTo));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }
}
