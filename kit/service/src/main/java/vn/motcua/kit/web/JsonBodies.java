package vn.motcua.kit.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.json.StrictJson;

/** Reads the bodies of requests strictly; operations that want the bytes themselves get them. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodies implements ServerMessageBodyReader<Object> {

    private static final Set<Class<?>> RAW = Set.of(InputStream.class, Reader.class, byte[].class, String.class);

    private final StrictJson json;

    JsonBodies(StrictJson json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type shape, ResteasyReactiveResourceInfo operation, MediaType sent) {
        return !RAW.contains(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type shape, Annotation[] annotations, MediaType sent) {
        return !RAW.contains(type);
    }

    @Override
    @SuppressWarnings("NullAway") // No body is no value, which the interface does not say.
    public @Nullable Object readFrom(Class<Object> type, Type shape, MediaType sent, ServerRequestContext request)
            throws IOException {
        return json.read(request.getInputStream().readAllBytes(), shape);
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Object readFrom(
            Class<Object> type,
            Type shape,
            Annotation[] annotations,
            MediaType sent,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return json.read(body.readAllBytes(), shape);
    }
}
