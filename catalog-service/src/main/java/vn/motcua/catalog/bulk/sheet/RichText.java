package vn.motcua.catalog.bulk.sheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.tables.Formulas;

/**
 * Text of a workbook, which may be in several fonts.
 *
 * @param legacyFont whether a piece of it that is no plain ASCII has a font older than Unicode of its own
 */
record RichText(String text, boolean legacyFont) {

    /** A character by its number (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** From inside the element that holds it, up to its end; how characters are to be spoken is left out. */
    static RichText read(XMLStreamReader xml) throws XMLStreamException {
        String holder = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean legacy = false;
        @Nullable String font = null;
        boolean spoken = false;
        boolean inText = false;
        int piece = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "r" -> {
                            font = null;
                            piece = text.length();
                        }
                        case "rFont" -> font = xml.getAttributeValue(null, "val");
                        case "rPh" -> spoken = true;
                        case "t" -> inText = !spoken;
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "r" ->
                            legacy |= LegacyFont.isNamed(font)
                                    && LegacyFont.mayHaveTyped(CellText.cleaned(text.substring(piece)));
                        case "rPh" -> spoken = false;
                        case "t" -> inText = false;
                        default -> {
                            if (xml.getLocalName().equals(holder)) {
                                return new RichText(unescaped(text.toString()), legacy);
                            }
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        throw WorkbookScreening.notAWorkbook(null);
    }

    /** With the characters that are written by their number. */
    static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(RichText::character);
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }

    /** As a cell whose own font is given. */
    @Nullable
    Cell cell(boolean cellInLegacyFont) {
        return Cell.of(Formulas.plain(text), legacyFont || cellInLegacyFont);
    }
}
