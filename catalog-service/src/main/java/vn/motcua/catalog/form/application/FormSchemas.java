package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AnnotationKeyword;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** JSON Schema 2020-12 with the annotations of our forms. A form never loads another schema. */
@ApplicationScoped
class FormSchemas {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** What our fields say beside the standard: English, and where an answer can be taken from. */
    private static final List<String> ANNOTATIONS =
            List.of("x-title-en", "x-description-en", "x-source", "x-source-of");

    private final SchemaValidatorsConfig withFormats =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final JsonSchema ofSchemas =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(DIALECT), withFormats);
    private final JsonSchemaFactory ofForms;

    FormSchemas() {
        JsonMetaSchema.Builder dialect = JsonMetaSchema.builder(DIALECT, JsonMetaSchema.getV202012());
        ANNOTATIONS.forEach(keyword -> dialect.keyword(new AnnotationKeyword(keyword)));
        ofForms = JsonSchemaFactory.getInstance(VersionFlag.V202012, factory -> factory.metaSchema(dialect.build())
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
    }

    /** Where a schema breaks the rules of JSON Schema. */
    Set<ValidationMessage> flaws(JsonNode schema) {
        return ofSchemas.validate(schema);
    }

    /**
     * The schema, ready to check answers.
     *
     * @throws JsonSchemaException when it refers to what is not in it
     */
    JsonSchema compile(JsonNode schema) {
        JsonSchema compiled = ofForms.getSchema(schema, withFormats);
        compiled.initializeValidators();
        return compiled;
    }
}
