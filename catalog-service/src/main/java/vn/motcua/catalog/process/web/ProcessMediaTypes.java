package vn.motcua.catalog.process.web;

/** The forms in which a process travels, beside JSON. */
final class ProcessMediaTypes {

    static final String BPMN = "application/bpmn+xml";
    static final String XML = "application/xml";
    static final String TEXT_XML = "text/xml";
    static final String SVG = "image/svg+xml";

    private ProcessMediaTypes() {}
}
