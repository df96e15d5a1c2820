package vn.motcua.kit.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jspecify.annotations.Nullable;

/** Which method answers which path, and what its annotations say. */
final class Routes {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName HEADER = DotName.createSimple("jakarta.ws.rs.HeaderParam");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Map<String, Route> byPlace = new HashMap<>();

    Routes(IndexView index) {
        for (String method : METHODS) {
            for (AnnotationInstance found : index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + method))) {
                if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
                    Route route = new Route(found.target().asMethod());
                    byPlace.put(method + " " + route.path(), route);
                }
            }
        }
    }

    Optional<Route> find(String method, String path) {
        return Optional.ofNullable(byPlace.get(method + " " + normal(path)));
    }

    private static String normal(String path) {
        String one = ("/" + path).replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
        return one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }

    /** One operation. */
    record Route(MethodInfo method) {

        String path() {
            return normal(
                    pathOf(method.declaringClass().declaredAnnotation(PATH)) + "/" + pathOf(method.annotation(PATH)));
        }

        private static String pathOf(@Nullable AnnotationInstance path) {
            return path == null ? "" : path.value().asString();
        }

        /** Like {@code submitDossiers}: the method, and what it is about. */
        String operationId() {
            String about = method.declaringClass()
                    .simpleName()
                    .replaceFirst("Resource$", "")
                    .replaceFirst("Commands$", "");
            return method.name().toLowerCase(Locale.ROOT).contains(about.toLowerCase(Locale.ROOT))
                    ? method.name()
                    : method.name() + about;
        }

        /** Who may; empty: everybody. */
        List<String> roles() {
            ClassInfo resource = method.declaringClass();
            if (method.hasDeclaredAnnotation(PERMIT_ALL)) {
                return List.of();
            }
            AnnotationInstance roles = method.hasDeclaredAnnotation(ROLES)
                    ? method.declaredAnnotation(ROLES)
                    : resource.declaredAnnotation(ROLES);
            return roles == null ? List.of() : Arrays.asList(roles.value().asStringArray());
        }

        boolean takes(String header) {
            return takes(method, header);
        }

        /** Whether anything of this resource is edited by version. */
        boolean isVersioned() {
            return method.declaringClass().methods().stream().anyMatch(other -> takes(other, "If-Match"));
        }

        boolean mayLackBody() {
            return method.parameters().stream()
                    .filter(parameter -> parameter.declaredAnnotations().stream()
                            .noneMatch(
                                    annotation -> annotation.name().toString().startsWith("jakarta.ws.rs.")))
                    .map(MethodParameterInfo::type)
                    .anyMatch(type -> type.hasAnnotation(NULLABLE));
        }

        private static boolean takes(MethodInfo method, String header) {
            return method.annotations(HEADER).stream()
                    .anyMatch(parameter -> parameter.value().asString().equals(header));
        }
    }
}
