package vn.motcua.catalog.bulk.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** What the XML of a workbook may have, part by part: rows, shared strings and formats are held while it is read. */
final class PartRules {

    /** The last address is XFD1048576. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    /** Bytes of the shared strings, which are held until the file is closed. */
    private static final int LARGEST_STRINGS = 32 * 1024 * 1024;

    /** Bytes of a part that is no sheet; formats are held as well. */
    private static final int LARGEST_OTHER = 8 * 1024 * 1024;

    /** Several times the different texts of 3,000 large procedures. */
    private static final int MOST_STRINGS = 500_000;

    /** Of a row or a shared string; the longest text of a cell in Excel is 32,767 characters. */
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Of a row: as many as Excel has columns. */
    private static final int MOST_CELLS = 16_384;

    /** Formulas that stand for a range. */
    private static final int MOST_RANGES = 10_000;

    private static final int MOST_ARRAYS = 100;

    /** Of a whole workbook: some dozens for each of 3,000 procedures. */
    private static final int MOST_MERGED = 200_000;

    private boolean since1904;
    private int strings;
    private int highestString = -1;
    private int ranges;
    private int arrays;
    private int mergedCount;
    private final Map<String, List<MergedRange>> merged = new HashMap<>();
    private String part = "";

    private boolean rootSeen;
    private int cells;
    private int characters;
    private boolean inSharedCell;

    /** The index of a shared string while it is read; null elsewhere. */
    private @Nullable StringBuilder index;

    /** Says that another part begins. */
    void begin(String name) {
        part = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        rootSeen = false;
        cells = 0;
        characters = 0;
        inSharedCell = false;
        index = null;
    }

    /**
     * Looks at an event of a part.
     *
     * @throws UnreadableFile when it breaks a rule
     */
    void event(int event, XMLStreamReader xml, Inflating.Entry content) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (!rootSeen) {
                    rootSeen = true;
                    limit(xml.getLocalName(), content);
                }
                start(xml);
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw WorkbookScreening.notAWorkbook(null);
            default -> {}
        }
    }

    /** Only rows of sheets are not held. */
    private static void limit(String root, Inflating.Entry content) {
        if (!root.equals("worksheet")) {
            content.limit(root.equals("sst") ? LARGEST_STRINGS : LARGEST_OTHER);
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                cells = 0;
                characters = 0;
            }
            case "c" -> cell(xml);
            case "v" -> index = inSharedCell ? new StringBuilder() : null;
            case "f" -> formula(xml);
            case "si" -> {
                characters = 0;
                within(++strings, MOST_STRINGS);
            }
            case "workbookPr" -> since1904 |= isTrue(xml.getAttributeValue(null, "date1904"));
            case "mergeCell" -> merge(MergedRange.of(xml.getAttributeValue(null, "ref")));
            default -> {}
        }
    }

    private void cell(XMLStreamReader xml) {
        within(++cells, MOST_CELLS);
        String address = xml.getAttributeValue(null, "r");
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw WorkbookScreening.notAWorkbook(null);
        }
        inSharedCell = Objects.equals(xml.getAttributeValue(null, "t"), "s");
    }

    private void merge(@Nullable MergedRange range) {
        if (range != null) {
            within(++mergedCount, MOST_MERGED);
            merged.computeIfAbsent(part, name -> new ArrayList<>()).add(range);
        }
    }

    private void formula(XMLStreamReader xml) {
        if (xml.getAttributeValue(null, "ref") != null) {
            within(++ranges, MOST_RANGES);
            boolean array = Objects.equals(xml.getAttributeValue(null, "t"), "array");
            arrays += array ? 1 : 0;
            within(arrays, MOST_ARRAYS);
        }
    }

    private void text(XMLStreamReader xml) {
        characters += xml.getTextLength();
        within(characters, MOST_CHARACTERS);
        if (index != null) {
            index.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void end() {
        if (index != null && !index.isEmpty()) {
            if (!INDEX.matcher(index).matches()) {
                throw WorkbookScreening.notAWorkbook(null);
            }
            highestString = Math.max(highestString, Integer.parseInt(index.toString()));
        }
        index = null;
    }

    private static void within(int count, int most) {
        if (count > most) {
            throw Inflating.tooLarge();
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /**
     * What the workbook says, once all parts were seen.
     *
     * @throws UnreadableFile when it refers to shared strings that are not there
     */
    WorkbookScreening.Facts facts() {
        if (highestString >= strings) {
            throw WorkbookScreening.notAWorkbook(null);
        }
        return new WorkbookScreening.Facts(since1904, merged);
    }
}
