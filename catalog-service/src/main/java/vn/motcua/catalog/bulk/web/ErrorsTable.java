package vn.motcua.catalog.bulk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.tables.TableFile;

/** What an import could not take over, as a table for whoever mends the file: one row for each error. */
final class ErrorsTable {

    private final ProblemTexts texts;
    private final Locale language;

    ErrorsTable(ProblemTexts texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    TableFile file() {
        List<String> header = Stream.of("row", "code", "field", "reason", "value", "rejected")
                .map(column -> text("column." + column))
                .toList();
        return new TableFile("import-errors", text("sheet"), header);
    }

    List<@Nullable Object> row(ImportErrorLine error) {
        return Arrays.asList(
                error.row(),
                error.code(),
                error.field(),
                error.reason(),
                error.value(),
                text(error.rejected() ? "yes" : "no"));
    }

    private String text(String key) {
        return texts.text("import-errors." + key, language, Map.of());
    }
}
