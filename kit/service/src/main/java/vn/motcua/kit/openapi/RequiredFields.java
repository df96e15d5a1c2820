package vn.motcua.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** A field is required when its record cannot be without it: our code is null-marked, so the component would say {@code @Nullable}. */
final class RequiredFields {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName UNMARKED = DotName.createSimple("org.jspecify.annotations.NullUnmarked");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    RequiredFields(IndexView index) {
        for (ClassInfo one : index.getKnownClasses()) {
            if (one.isRecord() && one.name().toString().startsWith("vn.motcua.")) {
                records.computeIfAbsent(schemaName(one), name -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    void mark(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            ClassInfo record = schema.getProperties() == null
                    ? null
                    : find(name, schema.getProperties().keySet());
            if (record == null) {
                return;
            }
            for (RecordComponentInfo component : record.recordComponents()) {
                String property = propertyName(component);
                boolean isKnown = schema.getProperties().containsKey(property);
                boolean isNamed =
                        schema.getRequired() != null && schema.getRequired().contains(property);
                if (isKnown && !isNamed && isRequired(record, component)) {
                    schema.addRequired(property);
                }
            }
        });
    }

    private @Nullable ClassInfo find(String schema, Set<String> properties) {
        return records.entrySet().stream()
                .filter(entry -> schema.equals(entry.getKey())
                        || schema.replaceAll("\\d+$", "").equals(entry.getKey())
                        || (schema.startsWith(entry.getKey()) && isGeneric(entry.getValue())))
                .flatMap(entry -> entry.getValue().stream())
                .filter(record -> record.recordComponents().stream()
                        .map(RequiredFields::propertyName)
                        .collect(Collectors.toSet())
                        .equals(properties))
                .findFirst()
                .orElse(null);
    }

    private static boolean isGeneric(List<ClassInfo> records) {
        return records.stream().anyMatch(one -> !one.typeParameters().isEmpty());
    }

    private static boolean isRequired(ClassInfo record, RecordComponentInfo component) {
        if (component.type().kind() == Type.Kind.PRIMITIVE) {
            return !component.type().name().toString().equals("boolean") || !isRequest(record);
        }
        return !component.type().hasAnnotation(NULLABLE)
                && !record.hasDeclaredAnnotation(UNMARKED)
                && !isLeftOutWhenEmpty(record, component);
    }

    /** A yes that a request leaves out is a no. */
    private static boolean isRequest(ClassInfo record) {
        return record.simpleName().endsWith("Request")
                || record.name().toString().contains("Request");
    }

    private static boolean isLeftOutWhenEmpty(ClassInfo record, RecordComponentInfo component) {
        AnnotationInstance own = onField(component, INCLUDE);
        AnnotationInstance include = own == null ? record.declaredAnnotation(INCLUDE) : own;
        return include != null
                && include.value() != null
                && include.value().asEnum().equals("NON_EMPTY")
                && component.type().kind() == Type.Kind.PARAMETERIZED_TYPE;
    }

    /** What a component is called on the wire. */
    static String propertyName(RecordComponentInfo component) {
        AnnotationInstance named = onField(component, PROPERTY);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }

    /** Jackson's annotations are none of record components, so the compiler puts them on the field. */
    private static @Nullable AnnotationInstance onField(RecordComponentInfo component, DotName annotation) {
        FieldInfo field = component.declaringClass().field(component.name());
        return field == null ? null : field.annotation(annotation);
    }

    private static String schemaName(ClassInfo record) {
        AnnotationInstance schema = record.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? record.simpleName()
                : schema.value("name").asString();
    }
}
