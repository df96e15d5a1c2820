package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.procedure.application.PublicationCheck;
import vn.motcua.catalog.procedure.application.Shape;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** A form is published only when its answers can be given, checked and taken from known sources. */
@ApplicationScoped
class CheckingForms implements PublicationCheck {

    private final FormSchemas schemas;
    private final FormSources sources;

    CheckingForms(FormSchemas schemas, FormSources sources) {
        this.schemas = schemas;
        this.sources = sources;
    }

    @Override
    public List<FieldError> findings(JsonNode content, Shape shape) {
        List<FieldError> findings = new ArrayList<>();
        JsonNode cases = content.path("cases");
        for (int i = 0; i < cases.size(); i++) {
            JsonNode form = cases.path(i).path("form");
            String path = "cases[" + i + "].form";
            if (form.path("schema").isObject()) {
                findings.addAll(new SchemaLint(path + ".schema", schemas, sources, counted(cases.path(i)))
                        .check(form.path("schema")));
                findings.addAll(new LayoutLint(path + ".uiSchema", form.path("schema")).check(form.path("uiSchema")));
            }
        }
        return findings;
    }

    /** What the fees of a case count. */
    private static Set<String> counted(JsonNode variant) {
        Set<String> counted = new TreeSet<>();
        for (JsonNode fee : variant.path("fees")) {
            for (String name : List.of("quantity", "copies")) {
                JsonNode quantity = fee.path("rule").path(name);
                if (quantity.isTextual()) {
                    counted.add(quantity.textValue());
                }
            }
        }
        return counted;
    }
}
