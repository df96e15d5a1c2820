package vn.motcua.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document from what the code says anyway: operation ids, roles, headers, problems, required fields and examples. What a
 * resource says itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private final IndexView index;

    /** Made by Quarkus while it builds the service. */
    public ApiDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Head.complete(api);
        new RequiredFields(index).mark(schemas(api));
        Schemas schemas = new Schemas(api);
        schemas.rename(new NestedNames(index).of(schemas(api)));
        StandardAnswers answers = new StandardAnswers(api.getComponents());
        Examples examples = new Examples(schemas(api));
        Routes routes = new Routes(index);
        api.getComponents().addParameter("AcceptLanguage", acceptLanguage());
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> routes.find(method.name(), path)
                        .ifPresent(route -> describe(operation, method, route, answers, examples))));
        schemas.prune();
    }

    private static Map<String, Schema> schemas(OpenAPI api) {
        return api.getComponents().getSchemas() == null
                ? Map.of()
                : api.getComponents().getSchemas();
    }

    private static void describe(
            Operation operation,
            PathItem.HttpMethod method,
            Routes.Route route,
            StandardAnswers answers,
            Examples examples) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(route.operationId());
        }
        Head.secure(operation, route.roles());
        parameters(operation);
        operation.addParameter(OASFactory.createParameter().ref("AcceptLanguage"));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(!route.mayLackBody());
        }
        answers.complete(operation, method, route);
        examples.complete(operation);
    }

    private static void parameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            switch (String.valueOf(parameter.getName())) {
                case "Idempotency-Key" -> {
                    parameter.setRequired(true);
                    describe(
                            parameter,
                            "New for each command and the same for each retry of it: the same key and body get the same answer"
                                    + " once more, another body is refused (422). Kept for two days.",
                            "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10");
                    parameter.setSchema(text().minLength(1).maxLength(200));
                }
                case "If-Match" ->
                    describe(
                            parameter,
                            "ETag of the version the caller has seen, or a list of them; `*` stands for whichever is current.",
                            "\"3\"");
                case "id" -> describe(parameter, "The id, as the answer to its creation and the lists show it.", null);
                case "dossierId" ->
                    describe(parameter, "The dossier's id, as the answer to its filing shows it.", null);
                case "dossierCode" -> describe(parameter, "The dossier's code, as its receipt shows it.", null);
                case "cursor" -> describe(parameter, "`next` of the page before; left out, the list begins.", null);
                case "limit" -> {
                    describe(parameter, "How many items a page has at most.", 20);
                    Schema whole = OASFactory.createSchema();
                    whole.addType(Schema.SchemaType.INTEGER)
                            .minimum(java.math.BigDecimal.ONE)
                            .maximum(java.math.BigDecimal.valueOf(200))
                            .defaultValue(50);
                    parameter.setSchema(whole);
                }
                default -> {
                    // Its resource describes it.
                }
            }
            asNumber(parameter);
        }
    }

    /** An annotation can only say a text. */
    private static void asNumber(Parameter parameter) {
        boolean isWhole = parameter.getSchema() != null
                && parameter.getSchema().getType() != null
                && parameter.getSchema().getType().contains(Schema.SchemaType.INTEGER);
        if (isWhole && parameter.getExample() instanceof String text) {
            parameter.setExample(Integer.valueOf(text));
        }
    }

    private static void describe(
            Parameter parameter, String description, @org.jspecify.annotations.Nullable Object example) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(description);
        }
        if (parameter.getExample() == null && example != null) {
            parameter.setExample(example);
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Parameter acceptLanguage() {
        return OASFactory.createParameter()
                .name("Accept-Language")
                .in(Parameter.In.HEADER)
                .description("Language of texts and problems: vi (also when absent) or en.")
                .schema(text())
                .example("vi");
    }
}
