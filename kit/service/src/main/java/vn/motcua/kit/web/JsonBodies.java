package vn.motcua.kit.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.json.StrictJson;

/**
 * Reads the bodies of requests strictly; operations that want the bytes themselves get them. {@link RequestRules} has seen to it that what is sent is
 * JSON; where nothing is sent there need be no media type.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class JsonBodies implements ServerMessageBodyReader<Object> {

    private static final Set<Class<?>> RAW = Set.of(InputStream.class, Reader.class, byte[].class, String.class);

    private final StrictJson json;
    private final long mostBytes;

    JsonBodies(
            StrictJson json,
            @ConfigProperty(name = "motcua.http.max-body-bytes", defaultValue = "1048576") long mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes;
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
        return read(request.getInputStream(), shape);
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
        return read(body, shape);
    }

    private @Nullable Object read(InputStream body, Type shape) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length > mostBytes) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return json.read(bytes, shape);
    }
}
