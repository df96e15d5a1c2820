package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.motcua.kit.schema.Schema;

/** The schema that schemas of forms must fulfil themselves. */
@ApplicationScoped
class FormSchemas {

    private final JsonSchema ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                    SchemaLocation.of(Schema.DIALECT),
                    SchemaValidatorsConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build());

    /** Where a schema breaks the rules of JSON Schema. */
    Set<ValidationMessage> flaws(JsonNode schema) {
        return ofSchemas.validate(schema);
    }
}
