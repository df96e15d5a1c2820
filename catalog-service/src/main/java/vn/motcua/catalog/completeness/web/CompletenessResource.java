package vn.motcua.catalog.completeness.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.application.Surveying;
import vn.motcua.catalog.completeness.application.TellingGaps;
import vn.motcua.catalog.completeness.model.Survey;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.problem.Problems;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.web.Page;
import vn.motcua.kit.web.PageCursor;

/** What is not completely configured yet, and whose work that is. Long because each way in has its description. */
@Path("/catalog/v1/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Completeness")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.INSPECTOR, Roles.UNIT_LEAD, Roles.ADMINISTRATOR})
public class CompletenessResource {

    private static final Pattern PROCEDURE_CODE = Pattern.compile("\\d+\\.\\d+");

    private final Surveying surveying;
    private final TellingGaps tellingGaps;
    private final ProblemTexts texts;

    CompletenessResource(Surveying surveying, TellingGaps tellingGaps, ProblemTexts texts) {
        this.surveying = surveying;
        this.tellingGaps = tellingGaps;
        this.texts = texts;
    }

    /** Counts. */
    @GET
    @Operation(
            operationId = "readCompleteness",
            summary = "How many of the known procedures are completely configured",
            description =
                    "Known is what has an open draft or a version not past its end. Complete is what has a version, in force or approved"
                            + " for a later day, that every unit taking part can handle today: its roles are staffed there. A unit counts"
                            + " the procedures that it decides or is named in. Each figure lists its procedures:"
                            + " `/catalog/v1/completeness/procedures` with the same unit or sector.")
    @APIResponse(
            responseCode = "200",
            description = "The figures of this moment",
            content =
                    @Content(
                            schema = @Schema(implementation = CompletenessView.class),
                            examples = @ExampleObject(name = "nearly-there", value = """
                                    {"asOf":"2026-11-25T09:00:00+07:00","total":20,"complete":19,"published":20,"share":"19 trên 20",
                                    "sectors":[{"code":"HT","name":{"vi":"Hộ tịch","en":"Civil status"},"total":8,"complete":8}],
                                    "units":[{"unit":"H26.30.01","name":{"vi":"Ủy ban nhân dân phường Hoàn Kiếm","en":"People's Committee of Hoan Kiem Ward"},
                                    "total":18,"complete":17,"share":"17 trên 18"}]}""")))
    public Uni<CompletenessView> summary(@Context HttpHeaders headers) {
        Locale language = Problems.language(headers);
        return surveying.survey().map(survey -> CompletenessView.of(survey, texts, language));
    }

    /** Lists. */
    @GET
    @Path("/procedures")
    @Operation(
            operationId = "listProcedureCompleteness",
            summary = "Known procedures in the order of their codes, each with what it lacks",
            description =
                    "Without a version, `missing` is what the open draft lacks, or that nobody approved it yet. With a version, `units` are"
                            + " those that cannot handle it. With `unit`, everything is as that unit sees it: the procedures in which it takes"
                            + " part, complete as far as it is concerned.")
    @APIResponse(
            responseCode = "200",
            description = "A page of procedures",
            content =
                    @Content(
                            schema = @Schema(implementation = ProcedureCompletenessPage.class),
                            examples = @ExampleObject(name = "two", value = """
                                    {"items":[{"code":"1.004222","name":{"vi":"Đăng ký thường trú","en":"Permanent residence"},"sector":"CU",
                                    "complete":false,"version":1,"missing":[],"units":[{"unit":"H26.30.12","missing":[{"field":"officers",
                                    "rule":"no-officer-with-role","text":"Hôm nay đơn vị không có cán bộ nào giữ vai trò clerk. Hãy phân công tại /catalog/v1/officers."}]}]},
                                    {"code":"1.004227","name":{"vi":"Xóa đăng ký tạm trú"},"sector":"CU","complete":false,
                                    "draft":{"id":"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10","state":"DRAFT","gaps":1},"missing":[{"field":"name.en",
                                    "rule":"required","text":"Trường này bắt buộc. Hãy điền giá trị."}],"units":[]}]}""")))
    @APIResponse(responseCode = "400", description = "A wrong parameter, named")
    public Uni<Page<ProcedureLine>> list(
            @BeanParam CompletenessParameters parameters,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 unless given", example = "20") @QueryParam("limit") @Nullable
                    Integer limit,
            @Context HttpHeaders headers) {
        Locale language = Problems.language(headers);
        int most = Page.limit(limit);
        Survey.Wanted wanted = parameters.after(PageCursor.place(cursor, 1, CompletenessResource::code));
        return surveying
                .survey(wanted.unit())
                .chain(survey -> tellingGaps.of(
                        survey.find(wanted).stream().limit(most + 1L).toList()))
                .map(told -> Page.of(
                        told,
                        most,
                        one -> List.of(one.judged().procedure().code()),
                        one -> ProcedureLine.of(one, wanted.unit(), texts, language)));
    }

    private static String code(List<String> cursor) {
        if (!PROCEDURE_CODE.matcher(cursor.getFirst()).matches()) {
            throw new IllegalArgumentException("no code of a procedure");
        }
        return cursor.getFirst();
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ProcedureCompletenessPage")
    record ProcedureCompletenessPage(
            List<ProcedureLine> items, @Nullable String next) {}
}
