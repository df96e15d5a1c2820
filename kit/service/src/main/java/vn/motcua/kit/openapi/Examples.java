package vn.motcua.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** An example for every body and answer: the schema's own, or one put together from what its fields say. */
final class Examples {

    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;

    Examples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void complete(Operation operation) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> complete(answer.getContent()));
    }

    private void complete(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((name, media) -> {
            if (name.contains("json") && isWithout(media) && media.getSchema() != null) {
                media.setExample(of(media.getSchema(), "", 0));
            }
        });
    }

    private static boolean isWithout(MediaType media) {
        return media.getExample() == null
                && (media.getExamples() == null || media.getExamples().isEmpty());
    }

    private @Nullable Object of(Schema schema, String name, int depth) {
        Schema real =
                schema.getRef() == null ? schema : schemas.get(schema.getRef().replaceFirst(".*/", ""));
        if (real == null || depth > DEEPEST) {
            return null;
        }
        Object said = said(real);
        if (said != null) {
            return said;
        }
        if (real.getAllOf() != null && !real.getAllOf().isEmpty()) {
            return of(real.getAllOf().getFirst(), name, depth + 1);
        }
        if (real.getOneOf() != null && !real.getOneOf().isEmpty()) {
            return of(real.getOneOf().getFirst(), name, depth + 1);
        }
        if (real.getProperties() != null) {
            return object(real, depth);
        }
        return value(real, name, depth);
    }

    private static @Nullable Object said(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        return schema.getEnumeration() == null || schema.getEnumeration().isEmpty()
                ? null
                : schema.getEnumeration().getFirst();
    }

    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            Object value = of(property, name, depth + 1);
            if (value != null) {
                object.put(name, value);
            }
        });
        return object;
    }

    private @Nullable Object value(Schema schema, String name, int depth) {
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.ARRAY)) {
            List<Object> items = new ArrayList<>();
            Object one = schema.getItems() == null ? null : of(schema.getItems(), name, depth + 1);
            if (one != null) {
                items.add(one);
            }
            return items;
        }
        if (types.contains(Schema.SchemaType.INTEGER) || types.contains(Schema.SchemaType.NUMBER)) {
            return 1;
        }
        if (types.contains(Schema.SchemaType.BOOLEAN)) {
            return true;
        }
        if (types.contains(Schema.SchemaType.STRING)) {
            return switch (String.valueOf(schema.getFormat())) {
                case "date" -> "2026-05-04";
                case "date-time" -> "2026-05-04T08:00:00+07:00";
                case "uuid" -> "0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10";
                case "uri" -> "urn:motcua:problem:not-found";
                default -> name.isEmpty() ? "…" : name;
            };
        }
        return types.contains(Schema.SchemaType.OBJECT) ? Map.of() : null;
    }
}
