package vn.motcua.kit.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operation takes, as its method says.
 *
 * @param query names of its query parameters
 * @param lists those of them that may be given several times
 * @param takesAnyQuery whether others pass
 * @param takesBody whether it has a body
 * @param needsBody whether it cannot do without
 * @param namesItsMediaTypes whether it says itself which media types it reads; JSON otherwise
 */
record Signature(
        Set<String> query,
        Set<String> lists,
        boolean takesAnyQuery,
        boolean takesBody,
        boolean needsBody,
        boolean namesItsMediaTypes) {

    private static final List<Class<? extends Annotation>> NOT_BODY = List.of(
            QueryParam.class,
            PathParam.class,
            HeaderParam.class,
            CookieParam.class,
            MatrixParam.class,
            FormParam.class,
            BeanParam.class,
            Context.class,
            Suspended.class);

    static Signature of(Method method) {
        Set<String> query = new TreeSet<>();
        Set<String> lists = new HashSet<>();
        Stream.concat(
                        Arrays.stream(method.getParameters()).map(one -> new Place(one, one.getType())),
                        Arrays.stream(method.getParameters())
                                .filter(one -> one.isAnnotationPresent(BeanParam.class))
                                .flatMap(one -> fields(one.getType())))
                .forEach(place -> {
                    QueryParam named = place.element().getAnnotation(QueryParam.class);
                    if (named != null) {
                        query.add(named.value());
                        if (Collection.class.isAssignableFrom(place.type())) {
                            lists.add(named.value());
                        }
                    }
                });
        Parameter body = body(method);
        return new Signature(
                query,
                lists,
                method.isAnnotationPresent(AnyQuery.class),
                body != null,
                body != null && !isNullable(body),
                method.isAnnotationPresent(Consumes.class)
                        || method.getDeclaringClass().isAnnotationPresent(Consumes.class));
    }

    private record Place(AnnotatedElement element, Class<?> type) {}

    private static Stream<Place> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).map((Field field) -> new Place(field, field.getType()));
    }

    private static @Nullable Parameter body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(one -> NOT_BODY.stream().noneMatch(one::isAnnotationPresent))
                .filter(one -> !one.getType().getName().startsWith("io.vertx.")
                        && !one.getType().getName().startsWith("jakarta.ws.rs."))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
