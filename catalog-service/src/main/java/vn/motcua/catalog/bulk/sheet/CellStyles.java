package vn.motcua.catalog.bulk.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook by their number. */
final class CellStyles {

    /** Excel's own limit; a longer one would be looked through for each cell, and might ask for a million zeros. */
    private static final int LONGEST_FORMAT = 255;

    /** ECMA-376, 18.8.30: the formats that files do not write out, as far as they are the same everywhere. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, "General"),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "mm-dd-yy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "m/d/yy h:mm"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mmss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    private final Map<Integer, String> formats = new HashMap<>(BUILT_IN);
    private final List<Boolean> legacyFonts = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();

    private CellStyles() {}

    /** Of a workbook without formats. */
    static CellStyles none() {
        return new CellStyles();
    }

    /** From the part of a workbook that has them. */
    static CellStyles of(XMLStreamReader xml) throws XMLStreamException {
        CellStyles styles = new CellStyles();
        boolean inCells = false;
        boolean inFonts = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            boolean begins = event == XMLStreamConstants.START_ELEMENT;
            switch (name) {
                case "fonts" -> inFonts = begins;
                case "cellXfs" -> inCells = begins;
                case "numFmt" -> styles.addFormat(begins, xml);
                case "font" -> styles.addFont(inFonts && begins);
                case "name" -> styles.nameFont(inFonts && begins, xml);
                case "xf" -> styles.addStyle(inCells && begins, xml);
                default -> {}
            }
        }
        return styles;
    }

    private void addFormat(boolean begins, XMLStreamReader xml) {
        String code = begins ? xml.getAttributeValue(null, "formatCode") : null;
        if (code != null && code.length() <= LONGEST_FORMAT) {
            formats.put(number(xml, "numFmtId"), code);
        }
    }

    private void addFont(boolean begins) {
        if (begins) {
            legacyFonts.add(false);
        }
    }

    private void nameFont(boolean begins, XMLStreamReader xml) {
        if (begins && !legacyFonts.isEmpty()) {
            legacyFonts.set(legacyFonts.size() - 1, LegacyFont.isNamed(xml.getAttributeValue(null, "val")));
        }
    }

    /** Fonts and formats are written before the styles that use them (ECMA-376, 18.8.39). */
    private void addStyle(boolean begins, XMLStreamReader xml) {
        if (begins) {
            int format = number(xml, "numFmtId");
            int font = number(xml, "fontId");
            styles.add(new CellStyle(format, formats.get(format), font < legacyFonts.size() && legacyFonts.get(font)));
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException none) {
            throw WorkbookScreening.notAWorkbook(none);
        }
    }

    /** The style that a cell names; a plain one when it names none, or one that is not there. */
    CellStyle of(@Nullable String number) {
        try {
            int place = number == null ? 0 : Integer.parseInt(number);
            return place >= 0 && place < styles.size() ? styles.get(place) : CellStyle.PLAIN;
        } catch (NumberFormatException none) {
            throw WorkbookScreening.notAWorkbook(none);
        }
    }
}
