package vn.motcua.kit.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Every place of a document where a schema stands or is referred to. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI api;

    Schemas(OpenAPI api) {
        this.api = api;
    }

    /** Gives schemas other names, wherever they are referred to. */
    void rename(Map<String, String> names) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        names.forEach((old, fresh) -> {
            Schema schema = schemas.get(old);
            api.getComponents().removeSchema(old);
            api.getComponents().addSchema(fresh, schema);
        });
        // Each object once: the same reference may stand in several places.
        Set<Schema> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        each(schema -> {
            String fresh = schema.getRef() == null ? null : names.get(nameOf(schema.getRef()));
            if (fresh != null && seen.add(schema)) {
                schema.setRef(PREFIX + fresh);
            }
        });
    }

    /** Removes what nothing refers to. */
    void prune() {
        while (api.getComponents().getSchemas() != null) {
            Set<String> used = new HashSet<>();
            each(schema -> {
                if (schema.getRef() != null) {
                    used.add(nameOf(schema.getRef()));
                }
            });
            List<String> unused =
                    new ArrayList<>(api.getComponents().getSchemas().keySet());
            unused.removeAll(used);
            if (unused.isEmpty()) {
                return;
            }
            unused.forEach(api.getComponents()::removeSchema);
        }
    }

    private static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private void each(Consumer<Schema> visitor) {
        Components components = api.getComponents();
        values(components.getSchemas()).forEach(schema -> each(schema, visitor));
        values(components.getResponses()).forEach(answer -> each(answer, visitor));
        values(components.getParameters()).forEach(parameter -> each(parameter, visitor));
        values(components.getHeaders()).forEach(header -> each(header, visitor));
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> each(operation, visitor)));
    }

    private static void each(Operation operation, Consumer<Schema> visitor) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> each(parameter, visitor));
        }
        if (operation.getRequestBody() != null) {
            each(operation.getRequestBody().getContent(), visitor);
        }
        values(operation.getResponses().getAPIResponses()).forEach(answer -> each(answer, visitor));
    }

    private static void each(APIResponse answer, Consumer<Schema> visitor) {
        each(answer.getContent(), visitor);
        values(answer.getHeaders()).forEach(header -> each(header, visitor));
    }

    private static void each(Parameter parameter, Consumer<Schema> visitor) {
        each(parameter.getSchema(), visitor);
        each(parameter.getContent(), visitor);
    }

    private static void each(Header header, Consumer<Schema> visitor) {
        each(header.getSchema(), visitor);
    }

    private static void each(@Nullable Content content, Consumer<Schema> visitor) {
        if (content != null) {
            values(content.getMediaTypes()).forEach(media -> each(media.getSchema(), visitor));
        }
    }

    private static void each(@Nullable Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        values(schema.getProperties()).forEach(property -> each(property, visitor));
        each(schema.getItems(), visitor);
        each(schema.getAdditionalPropertiesSchema(), visitor);
        each(schema.getNot(), visitor);
        for (List<Schema> parts : java.util.Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (parts != null) {
                parts.forEach(part -> each(part, visitor));
            }
        }
    }

    private static <T> Collection<T> values(@Nullable Map<String, T> map) {
        return map == null ? List.of() : map.values();
    }
}
