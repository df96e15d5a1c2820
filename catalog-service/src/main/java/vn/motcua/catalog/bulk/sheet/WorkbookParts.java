package vn.motcua.catalog.bulk.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook that was screened: where its sheets, its shared strings and its styles are. */
final class WorkbookParts implements Closeable {

    private static final String TYPES = "[content_types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();

    /** Where a part is, by the end of its type. */
    private final Map<String, String> byType = new HashMap<>();

    /** A sheet in the order of its tabs. */
    private record Sheet(String name, boolean hidden, String part) {}

    private WorkbookParts(ZipFile zip) throws IOException {
        this.zip = zip;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(normal(entry.getName()), entry);
        }
    }

    /** Opens a workbook and finds its parts. */
    static WorkbookParts of(Path file) throws IOException {
        ZipFile zip = ZipFile.builder().setPath(file).get();
        try {
            WorkbookParts parts = new WorkbookParts(zip);
            parts.each(TYPES, xml -> parts.type(xml));
            String workbook = parts.byType.getOrDefault("main+xml", WORKBOOK);
            Map<String, String> targets = parts.targets(workbook);
            parts.each(workbook, xml -> parts.sheet(xml, targets));
            return parts;
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    /** The part of the sheet to read: the one with our name, otherwise the first; a hidden one only where no other is. */
    String sheet() {
        return sheets.stream()
                .filter(sheet -> !sheet.hidden() && isOurs(sheet))
                .findFirst()
                .or(() -> sheets.stream().filter(sheet -> !sheet.hidden()).findFirst())
                .or(() -> sheets.stream().filter(WorkbookParts::isOurs).findFirst())
                .or(() -> sheets.stream().findFirst())
                .map(Sheet::part)
                .orElseThrow(() -> WorkbookScreening.notAWorkbook(null));
    }

    private static boolean isOurs(Sheet sheet) {
        return Choice.named("sheet").meant(sheet.name()).isPresent();
    }

    /** All shared strings, by their number. */
    List<RichText> strings() throws IOException {
        List<RichText> strings = new ArrayList<>();
        String part = byType.get("sharedStrings+xml");
        if (part != null && entries.containsKey(part)) {
            each(part, xml -> {
                if (xml.getLocalName().equals("si")) {
                    strings.add(RichText.read(xml));
                }
            });
        }
        return strings;
    }

    /** All styles, by their number. */
    CellStyles styles() throws IOException {
        String part = byType.get("styles+xml");
        if (part == null || !entries.containsKey(part)) {
            return CellStyles.none();
        }
        XMLStreamReader xml = open(part);
        try {
            return CellStyles.of(xml);
        } catch (XMLStreamException broken) {
            throw WorkbookScreening.notAWorkbook(broken);
        }
    }

    /** Begins to read a part. */
    XMLStreamReader open(String part) throws IOException {
        ZipArchiveEntry entry = entries.get(part);
        if (entry == null) {
            throw WorkbookScreening.notAWorkbook(null);
        }
        try {
            return WorkbookScreening.PARSERS.createXMLStreamReader(zip.getInputStream(entry));
        } catch (XMLStreamException broken) {
            throw WorkbookScreening.notAWorkbook(broken);
        }
    }

    private void type(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "ContentType");
        String part = xml.getAttributeValue(null, "PartName");
        if (type != null && part != null) {
            byType.putIfAbsent(type.substring(type.lastIndexOf('.') + 1), normal(part));
        }
    }

    private Map<String, String> targets(String workbook) throws IOException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = new HashMap<>();
        each(folder + "_rels/" + workbook.substring(slash) + ".rels", xml -> {
            String id = xml.getAttributeValue(null, "Id");
            String target = xml.getAttributeValue(null, "Target");
            if (id != null && target != null) {
                String part = target.startsWith("/") ? normal(target) : normal(folder + target);
                targets.put(id, part);
                byType.putIfAbsent(kind(xml.getAttributeValue(null, "Type")) + "+xml", part);
            }
        });
        return targets;
    }

    private static String kind(@Nullable String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /** Diagrams and dialogues stand among the sheets and are parts of other kinds; without cells they are read as empty. */
    private void sheet(XMLStreamReader xml, Map<String, String> targets) {
        String name = xml.getLocalName().equals("sheet") ? xml.getAttributeValue(null, "name") : null;
        String part = targets.get(relation(xml));
        if (name != null && part != null && !part.contains("chartsheet") && !part.contains("dialogsheet")) {
            String state = xml.getAttributeValue(null, "state");
            sheets.add(new Sheet(name, state != null && !state.equals("visible"), part));
        }
    }

    /** {@code r:id}, whose namespace differs between the two editions of the standard. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Without the slash in front, dots and capital letters, in which programs differ. */
    private static String normal(String name) {
        List<String> path = new ArrayList<>();
        for (String step : name.replace('\\', '/').toLowerCase(Locale.ROOT).split("/", -1)) {
            if (step.equals("..") && !path.isEmpty()) {
                path.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private interface Element {
        void begins(XMLStreamReader xml) throws XMLStreamException;
    }

    private void each(String part, Element element) throws IOException {
        XMLStreamReader xml = open(part);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.begins(xml);
                }
            }
            xml.close();
        } catch (XMLStreamException broken) {
            throw WorkbookScreening.notAWorkbook(broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
