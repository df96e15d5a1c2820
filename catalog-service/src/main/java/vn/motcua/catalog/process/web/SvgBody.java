package vn.motcua.catalog.process.web;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import vn.motcua.catalog.platform.Language;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.drawing.SvgDrawing;

/** Lets resources give processes as pictures, in the language of the reader. */
@Provider
@Produces(ProcessMediaTypes.SVG)
public class SvgBody implements MessageBodyWriter<ProcessDefinition> {

    private final HttpHeaders headers;

    SvgBody(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ProcessDefinition.class;
    }

    @Override
    public void writeTo(
            ProcessDefinition process,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> answered,
            OutputStream body)
            throws IOException {
        body.write(SvgDrawing.of(process.wholeFlow(), process.code(), Language.of(headers))
                .getBytes(StandardCharsets.UTF_8));
    }
}
