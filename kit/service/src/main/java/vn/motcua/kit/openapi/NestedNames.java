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

/**
 * A type inside another one is called by both names, {@code FeeKind} for {@code Fee.Kind}: by its own alone, several are {@code Kind}, and which one
 * becomes {@code Kind2} is chance. A type that names its schema itself keeps that name.
 */
final class NestedNames {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    /** Several Java types that look alike outside: see the kit's configuration. */
    private static final Set<String> SAME = Set.of("Moment");

    private final Map<String, List<ClassInfo>> nested = new HashMap<>();
    private final IndexView index;

    NestedNames(IndexView index) {
        this.index = index;
        // The index may know a class twice.
        Map<DotName, ClassInfo> classes = new HashMap<>();
        index.getKnownClasses().forEach(one -> classes.put(one.name(), one));
        for (ClassInfo one : classes.values()) {
            boolean isOurs = one.name().toString().startsWith("vn.motcua.") && (one.isRecord() || one.isEnum());
            AnnotationInstance schema = one.declaredAnnotation(SCHEMA);
            if (isOurs && one.enclosingClass() != null && (schema == null || schema.value("name") == null)) {
                nested.computeIfAbsent(one.simpleName(), name -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    /** Old name to new, for the schemas that come from one such type alone. */
    Map<String, String> of(Map<String, Schema> schemas) {
        Map<String, String> names = new HashMap<>();
        schemas.forEach((name, schema) -> {
            List<ClassInfo> meant = nested.getOrDefault(name.replaceAll("\\d+$", ""), List.of()).stream()
                    .filter(one -> said(schema).equals(parts(one)))
                    .toList();
            if (meant.size() == 1) {
                String full = full(meant.getFirst());
                if (!schemas.containsKey(full) && !names.containsValue(full)) {
                    names.put(name, full);
                }
            }
        });
        schemas.keySet().forEach(name -> {
            String plain = name.replaceAll("\\d+$", "");
            boolean isFree = !schemas.containsKey(plain) || names.containsKey(plain);
            if (!plain.equals(name) && !names.containsKey(name) && (isFree || SAME.contains(plain))) {
                names.put(name, plain);
            }
        });
        return names;
    }

    private String full(ClassInfo one) {
        String outer = outer(one);
        return one.simpleName().startsWith(outer.replaceFirst("s$", "")) ? one.simpleName() : outer + one.simpleName();
    }

    private String outer(ClassInfo one) {
        ClassInfo outer = index.getClassByName(one.enclosingClass());
        String name = outer == null ? one.enclosingClass().withoutPackagePrefix() : outer.simpleName();
        return name.replaceFirst("(Resource|Response|View)$", "");
    }

    private static Set<String> said(Schema schema) {
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }

    private static Set<String> parts(ClassInfo one) {
        return one.isEnum()
                ? one.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet())
                : one.recordComponents().stream()
                        .map(RequiredFields::propertyName)
                        .collect(Collectors.toSet());
    }
}
