package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
                findings.addAll(new SchemaLint(path + ".schema", schemas, sources).check(form.path("schema")));
                findings.addAll(new LayoutLint(path + ".uiSchema", form.path("schema")).check(form.path("uiSchema")));
            }
        }
        return findings;
    }
}
