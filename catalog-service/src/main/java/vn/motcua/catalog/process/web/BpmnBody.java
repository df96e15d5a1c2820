package vn.motcua.catalog.process.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import vn.motcua.catalog.process.bpmn.BpmnReader;
import vn.motcua.catalog.process.bpmn.BpmnWriter;
import vn.motcua.processflow.ProcessDefinition;

/** Lets resources take and give processes as BPMN just as they do JSON. */
@Provider
@Consumes({ProcessMediaTypes.BPMN, ProcessMediaTypes.XML, ProcessMediaTypes.TEXT_XML})
@Produces(ProcessMediaTypes.BPMN)
public class BpmnBody implements MessageBodyReader<ProcessDefinition>, MessageBodyWriter<ProcessDefinition> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ProcessDefinition.class;
    }

    @Override
    public ProcessDefinition readFrom(
            Class<ProcessDefinition> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return BpmnReader.read(body.readAllBytes());
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
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(BpmnWriter.write(process).getBytes(StandardCharsets.UTF_8));
    }
}
