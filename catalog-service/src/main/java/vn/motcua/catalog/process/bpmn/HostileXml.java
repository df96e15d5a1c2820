package vn.motcua.catalog.process.bpmn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * XML as strangers send it, made harmless before the BPMN library sees it: a document type is refused, and with it every entity; hints where to
 * fetch schemas are dropped, because the library would follow them to any address; size, depth and attributes are bounded.
 */
final class HostileXml {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_ELEMENTS = 8_000;
    private static final int LONGEST_REASON = 200;

    private HostileXml() {}

    /**
     * The same document without what could do harm.
     *
     * @throws InvalidRequest when it is too large, no XML, or has a document type
     */
    static InputStream tamed(byte[] document) {
        if (document.length > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            Document read = parser().parse(new ByteArrayInputStream(document));
            NodeList elements = read.getElementsByTagName("*");
            if (elements.getLength() > MOST_ELEMENTS) {
                throw tooLarge();
            }
            for (int i = 0; i < elements.getLength(); i++) {
                dropHints((Element) elements.item(i));
            }
            return written(read);
        } catch (SAXException noXml) {
            throw String.valueOf(noXml.getMessage()).contains("DOCTYPE")
                    ? InvalidRequest.field("body", "xml-doctype")
                    : notBpmn(noXml);
        } catch (IOException otherEncoding) {
            // The bytes lie in memory: they are not what the document says of its encoding.
            throw notBpmn(otherEncoding);
        }
    }

    /** The refusal of something that is not BPMN, with the parser's reason. */
    static InvalidRequest notBpmn(Exception failure) {
        String reason = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        InvalidRequest refusal = new InvalidRequest();
        refusal.at(
                "body", "not-bpmn", Map.of("reason", reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
        return refusal;
    }

    private static InvalidRequest tooLarge() {
        InvalidRequest refusal = new InvalidRequest();
        refusal.at("body", "bpmn-too-large", Map.of("kilobytes", MOST_BYTES / 1024, "elements", MOST_ELEMENTS));
        return refusal;
    }

    /** Secure processing also bounds depth and attributes; the JDK's own parser, whatever else is on the class path. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Thrown());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK cannot parse XML safely", impossible);
        }
    }

    private static void dropHints(Element element) {
        element.removeAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation");
        element.removeAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "noNamespaceSchemaLocation");
    }

    private static InputStream written(Document document) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
            return new ByteArrayInputStream(bytes.toByteArray());
        } catch (TransformerException noText) {
            // XML 1.1 lets characters pass that XML 1.0 has no way to write.
            throw notBpmn(noText);
        }
    }

    /** Instead of the default, which prints to the console. */
    private static final class Thrown implements ErrorHandler {
        @Override
        public void warning(@Nullable SAXParseException exception) {
            // Nothing a reader of BPMN would miss.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
