package vn.motcua.catalog.form.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.form.application.FormSources;
import vn.motcua.catalog.form.application.ReadingForms.PublishedForm;
import vn.motcua.catalog.form.model.FormSource;

/**
 * A form ready for a frontend.
 *
 * @param schema JSON Schema 2020-12 of the answers
 * @param uiSchema layout in the convention of JSON Forms
 * @param translations texts by language and key, with the keys that JSON Forms derives
 * @param sources which answers need not be asked for
 */
@Schema(name = "Form")
public record FormView(
        @Schema(examples = "1.004222") String procedureCode,
        @Schema(examples = "1") int version,
        @Schema(examples = "DEFAULT") String caseCode,

        @Schema(implementation = Object.class, description = "JSON Schema 2020-12 of the answers")
        JsonNode schema,

        @Schema(implementation = Object.class, description = "Layout for JSON Forms")
        JsonNode uiSchema,

        Map<String, Map<String, String>> translations,
        List<Prefill> sources) {

    /**
     * A field that can be filled from a source.
     *
     * @param field scope of the field
     * @param of scope of the field that says whose data it is; absent for the applicant's own
     */
    @Schema(name = "FormPrefill")
    public record Prefill(
            @Schema(examples = "#/properties/fullName") String field,
            FormSource source,

            @Schema(examples = "#/properties/motherIdentityNumber") @Nullable
            String of) {}

    static FormView of(PublishedForm published, FormSources sources) {
        JsonNode schema = published.schema();
        JsonNode layout = published.form().path("uiSchema");
        List<Prefill> prefills = new ArrayList<>();
        collect("#", schema, sources, prefills);
        return new FormView(
                published.procedureCode(),
                published.version(),
                published.caseCode(),
                schema,
                layout,
                new FormTranslations().of(schema, layout),
                prefills);
    }

    private static void collect(String scope, JsonNode schema, FormSources sources, List<Prefill> prefills) {
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String place = scope + "/properties/" + field.getKey();
            String of = field.getValue().path("x-source-of").textValue();
            sources.find(Objects.requireNonNullElse(
                            field.getValue().path("x-source").textValue(), ""))
                    .ifPresent(source ->
                            prefills.add(new Prefill(place, source, of == null ? null : "#/properties/" + of)));
            collect(place, field.getValue(), sources, prefills);
        }
    }
}
