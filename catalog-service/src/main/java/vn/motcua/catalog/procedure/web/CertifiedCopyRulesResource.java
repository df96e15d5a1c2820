package vn.motcua.catalog.procedure.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.application.CertifiedCopyRules;
import vn.motcua.catalog.procedure.model.CertifiedCopyRule;
import vn.motcua.kit.web.Page;

/** The rules by which the demand for a certified copy is refused: for everybody, because citizens may point at them. */
@Path("/catalog/v1/certified-copy-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Procedures")
public class CertifiedCopyRulesResource {

    private final CertifiedCopyRules rules;

    CertifiedCopyRulesResource(CertifiedCopyRules rules) {
        this.rules = rules;
    }

    /** Lists the rules. */
    @GET
    @PermitAll
    @Operation(
            summary = "When a certified copy may not be demanded, each rule with its legal ground",
            description = "A version is judged by the rules of its first day.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content =
                    @Content(
                            schema = @Schema(implementation = RuleList.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"items":[{"code":"ORIGINAL_SUFFICES","check":"ORIGINAL",
                                    "name":{"vi":"Khi nộp hoặc xuất trình bản chính để đối chiếu thì không yêu cầu bản sao có chứng thực",
                                    "en":"Where the original is handed in or shown, no certified copy is demanded"},
                                    "ground":{"number":"23/2015/NĐ-CP","provision":"Điều 6 khoản 1","name":"Nghị định về chứng thực"},
                                    "validFrom":"2015-04-10","source":"Văn bản quy phạm pháp luật"}]}""")))
    public Page<CertifiedCopyRule> list(
            @Parameter(description = "Only those that hold on this day", example = "2026-12-01")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        return new Page<>(on == null ? rules.all() : rules.on(on), null);
    }

    /** Names the shape of the list in the OpenAPI document. */
    @Schema(name = "CertifiedCopyRuleList")
    record RuleList(List<CertifiedCopyRule> items) {}
}
