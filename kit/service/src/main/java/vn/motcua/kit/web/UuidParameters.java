package vn.motcua.kit.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/** UUIDs in paths and queries; a malformed one is refused by the name of its parameter. */
@Provider
public class UuidParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == UUID.class ? (ParamConverter<T>) new UuidConverter(nameOf(annotations)) : null;
    }

    private static String nameOf(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                return "path." + path.value();
            }
            if (annotation instanceof QueryParam query) {
                return "query." + query.value();
            }
        }
        return "path";
    }

    private record UuidConverter(String name) implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String text) {
            try {
                UUID id = UUID.fromString(text);
                if (id.toString().equalsIgnoreCase(text)) {
                    return id;
                }
            } catch (IllegalArgumentException malformed) {
                throw InvalidRequest.field(name, "not-uuid");
            }
            throw InvalidRequest.field(name, "not-uuid");
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
