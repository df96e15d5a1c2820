package vn.motcua.catalog.bulk.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be taken over, and where it stands.
 *
 * @param row line of a sheet, whose header is line 1; place in a list of documents, from 1
 * @param code national code of the procedure; null when the row has none that can be read
 * @param field the column of a sheet or the path in a document, such as {@code CACHTHUCTHUCHIEN[0].THOIGIAN[1].DONVITINH}
 * @param rule why, a {@code field.*} text of the problem catalogue
 * @param arguments for the text
 * @param value what stands there, shortened; null when nothing does
 */
public record ImportFinding(
        int row,
        @Nullable String code,
        String field,
        String rule,
        Map<String, ?> arguments,
        @Nullable String value) {

    private static final int MOST_CHARACTERS = 200;

    public ImportFinding {
        arguments = Map.copyOf(arguments);
        value = value == null ? null : shown(value);
    }

    /** Short, and without what neither a database nor a screen can show. */
    private static String shown(String value) {
        String visible = value.replaceAll("\\p{Cntrl}", " ");
        return visible.length() <= MOST_CHARACTERS ? visible : visible.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /** Without arguments. */
    public ImportFinding(int row, @Nullable String code, String field, String rule, @Nullable String value) {
        this(row, code, field, rule, Map.of(), value);
    }
}
