package vn.motcua.catalog.search.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.search.application.SearchingProcedures;
import vn.motcua.kit.problem.Problem;
import vn.motcua.kit.web.Page;

/** Finding a procedure, for everybody. */
@Path("/catalog/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class ProcedureSearchResource {

    private final SearchingProcedures searching;

    ProcedureSearchResource(SearchingProcedures searching) {
        this.searching = searching;
    }

    /** Searches the procedures in force. */
    @GET
    @PermitAll
    @Operation(
            operationId = "searchProcedures",
            summary = "Find procedures in force today",
            description =
                    "Words may come without accents and with typing errors: `dang ki ket hom` finds Đăng ký kết hôn. A code comes first, then"
                            + " names and keywords in which the words stand together, then names with all the words, then words of keywords,"
                            + " sector and life event. The last word may be unfinished. Only when nothing fits word by word are typing errors"
                            + " forgiven and missing words borne, as long as most of the question is answered. A publication is found as soon"
                            + " as it is answered for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of procedures, best first; without words in the order of their codes",
            content =
                    @Content(
                            schema = @Schema(implementation = ProcedurePage.class),
                            examples = @ExampleObject(name = "ket-hon", value = """
                                    {"items":[{"code":"1.000894","version":1,"longCode":"1.000894.000.00.00.H26",
                                    "name":{"vi":"Đăng ký kết hôn","en":"Marriage registration"},
                                    "sector":{"code":"HT","name":{"vi":"Hộ tịch","en":"Civil status"}},"level":"COMMUNE","onlineLevel":"PARTIAL",
                                    "channels":["ONLINE","COUNTER","POST"],"beneficiaries":["CITIZEN"],
                                    "lifeEvents":[{"code":"MARRIAGE","name":{"vi":"Kết hôn","en":"Getting married"}}],"effectiveFrom":"2025-07-01"}]}""")))
    @APIResponse(
            responseCode = "400",
            description = "A wrong parameter, named",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown-unit", value = """
                                    {"type":"urn:motcua:problem:invalid-request","title":"Yêu cầu chưa hợp lệ","status":400,
                                    "detail":"Một số trường chưa đúng. Hãy sửa các trường được nêu rồi gửi lại.",
                                    "errors":[{"field":"query.unit","rule":"unknown-unit",
                                    "detail":"Không có đơn vị với mã này. Hãy tìm tại /catalog/v1/units."}]}""")))
    public Uni<Page<FoundProcedureLine>> list(@BeanParam ProcedureSearchParameters parameters) {
        int most = parameters.most();
        return searching
                .search(parameters.search(), parameters.unit())
                .map(found -> Page.of(
                        found,
                        most,
                        hit -> List.of(
                                Long.toString(hit.place().rank()), hit.place().code()),
                        hit -> FoundProcedureLine.of(hit.procedure())));
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "ProcedurePage")
    record ProcedurePage(
            List<FoundProcedureLine> items, @Nullable String next) {}
}
