package vn.motcua.catalog.bulk.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;
import vn.motcua.tables.Formulas;

/** Lines of comma-separated values (RFC 4180); the header tells whether commas, semicolons or tabs separate them. */
final class CsvLines implements LineSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] DELIMITERS = {',', ';', '\t'};

    /** Several times the names of all columns. */
    private static final int LONGEST_HEADER = 16_384;

    /** What spreadsheets are told in a line of its own, and never show. */
    private static final Pattern HINT = Pattern.compile("\\s*\"?sep=([,;|\t])\"?\\s*", Pattern.CASE_INSENSITIVE);

    private final Utf8Reader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Header header;

    private CsvLines(Utf8Reader reader, CSVParser parser) throws IOException {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
        this.header = Header.of(names());
    }

    /** From a stream that is closed in the end, also when its header cannot be read. */
    static CsvLines of(InputStream content) throws IOException {
        try {
            Utf8Reader reader = new Utf8Reader(content);
            BufferedReader buffered = new BufferedReader(reader);
            String first = firstLine(buffered);
            Matcher hint = HINT.matcher(first);
            if (hint.matches()) {
                skip(buffered, first.length() + 1);
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(hint.matches() ? hint.group(1).charAt(0) : delimiter(first))
                    .setIgnoreEmptyLines(false)
                    .get();
            return new CsvLines(reader, CSVParser.parse(buffered, format));
        } catch (IOException | RuntimeException failure) {
            content.close();
            throw failure;
        }
    }

    private static void skip(BufferedReader content, int characters) throws IOException {
        for (int i = 0; i < characters; i++) {
            content.read();
        }
    }

    /** The line with the header, still to be read, behind a byte order mark and blank lines. */
    private static String firstLine(BufferedReader content) throws IOException {
        content.mark(1);
        if (content.read() != BYTE_ORDER_MARK) {
            content.reset();
        }
        content.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        int character = content.read();
        while (character >= 0 && line.length() < LONGEST_HEADER - 1) {
            if (character == '\n' && !line.toString().isBlank()) {
                break;
            }
            line.append((char) character);
            character = content.read();
        }
        content.reset();
        return line.toString();
    }

    /** The one that the header has most of: no column's name has any. */
    private static char delimiter(String header) {
        char found = DELIMITERS[0];
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count =
                    header.chars().filter(character -> character == delimiter).count();
            if (count > most) {
                found = delimiter;
                most = count;
            }
        }
        return found;
    }

    private List<@Nullable String> names() throws IOException {
        List<@Nullable String> names = new ArrayList<>();
        boolean blank = true;
        while (blank) {
            CSVRecord record = record();
            if (record == null) {
                return List.of();
            }
            for (String name : record) {
                String cleaned = CellText.cleaned(unquoted(name));
                names.add(cleaned.isEmpty() ? null : cleaned);
                blank &= cleaned.isEmpty();
            }
            if (blank) {
                names.clear();
            }
        }
        return names;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Line next() throws IOException {
        CSVRecord record = record();
        if (record == null) {
            return null;
        }
        List<@Nullable Cell> cells = new ArrayList<>(record.size());
        for (String text : record) {
            cells.add(Cell.of(Formulas.plain(unquoted(text))));
        }
        return header.line((int) record.getRecordNumber(), cells);
    }

    /** Digits that a spreadsheet must not take for a number are written {@code ="…"}. */
    private static String unquoted(String text) {
        if (text.length() < 3 || !text.startsWith("=\"") || !text.endsWith("\"")) {
            return text;
        }
        String inside = text.substring(2, text.length() - 1);
        boolean isClosed = inside.replace("\"\"", "").indexOf('"') < 0;
        return isClosed ? inside.replace("\"\"", "\"") : text;
    }

    private @Nullable CSVRecord record() throws IOException {
        try {
            reader.nextLine();
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof CSVException) {
                throw new UnreadableFile("quotes-open", Map.of("line", (int) parser.getRecordNumber() + 1));
            }
            throw failure.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
