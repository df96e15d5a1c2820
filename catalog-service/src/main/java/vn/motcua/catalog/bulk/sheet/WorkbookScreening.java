package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/**
 * Reads a workbook to its end before anything of it is believed, holding nothing, and refuses what could exhaust the memory: inflated size,
 * shared strings, rows and cells without bound, addresses far outside, document types.
 */
final class WorkbookScreening {

    /** Real workbooks have some dozens. */
    private static final int MOST_ENTRIES = 5_000;

    /** Before each entry of the directory of a zip: PK, 1, 2. */
    private static final int ENTRY_MARK = 0x504B0102;

    static final XMLInputFactory PARSERS = parsers();

    private WorkbookScreening() {}

    /**
     * What a workbook says besides its cells.
     *
     * @param since1904 whether its days count from 1904
     * @param mergedByPart which cells of a sheet show one value
     */
    record Facts(boolean since1904, Map<String, List<MergedRange>> mergedByPart) {

        /** The merged cells of a sheet, by the name of its part in any case. */
        List<MergedRange> merged(String part) {
            return mergedByPart.getOrDefault(part.toLowerCase(Locale.ROOT), List.of());
        }
    }

    /**
     * Whether a workbook may be read.
     *
     * @throws UnreadableFile when it is none, or too large inside
     */
    static Facts screen(Path file) {
        Inflating inflating = new Inflating();
        PartRules rules = new PartRules();
        try {
            countEntries(file);
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        screen(entry.getName(), inflating.of(content), rules);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException noZip) {
            // The file lies here: what cannot be read of it is its content.
            throw notAWorkbook(noZip);
        }
        return rules.facts();
    }

    /** The zip's directory is made of objects, one for every entry before anybody can ask; each has this mark, wherever its directory stands. */
    private static void countEntries(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            int marks = 0;
            int lastFour = 0;
            for (int read = bytes.read(); read >= 0; read = bytes.read()) {
                lastFour = lastFour << Byte.SIZE | read;
                if (lastFour == ENTRY_MARK && ++marks > MOST_ENTRIES) {
                    throw Inflating.tooLarge();
                }
            }
        }
    }

    /** Anything may be named as a sheet, so anything that is XML is looked at. */
    private static void screen(String name, Inflating.Entry content, PartRules rules) throws IOException {
        rules.begin(name);
        try {
            XMLStreamReader xml = PARSERS.createXMLStreamReader(content);
            while (xml.hasNext()) {
                rules.event(xml.next(), xml, content);
                content.progress();
            }
        } catch (XMLStreamException | UncheckedStreamException noXml) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                throw notAWorkbook(noXml);
            }
        }
        content.drain();
    }

    /** The refusal of something that is no workbook. */
    static UnreadableFile notAWorkbook(@Nullable Throwable cause) {
        UnreadableFile refusal = new UnreadableFile("not-xlsx", Map.of());
        return cause == null ? refusal : (UnreadableFile) refusal.initCause(cause);
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = new InputFactoryImpl();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }
}
