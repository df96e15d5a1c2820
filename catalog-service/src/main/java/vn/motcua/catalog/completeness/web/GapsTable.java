package vn.motcua.catalog.completeness.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.Office;
import vn.motcua.catalog.completeness.web.CompletenessView.LabelView;
import vn.motcua.catalog.completeness.web.ProcedureLine.DraftInProgress;
import vn.motcua.catalog.completeness.web.ProcedureLine.Missing;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.tables.TableFile;

/** The list as a table: one row for each thing that is missing, so that a spreadsheet can sort and count them; one row where nothing is. */
final class GapsTable {

    private final ProblemTexts texts;
    private final Locale language;
    private final Map<String, Office> offices;

    GapsTable(ProblemTexts texts, Locale language, Map<String, Office> offices) {
        this.texts = texts;
        this.language = language;
        this.offices = offices;
    }

    private enum Column {
        CODE,
        NAME,
        SECTOR,
        COMPLETE,
        VERSION,
        DRAFT,
        UNIT,
        UNIT_NAME,
        FIELD,
        RULE,
        MISSING
    }

    TableFile file() {
        return new TableFile("completeness", text("sheet"), header());
    }

    private List<String> header() {
        return Arrays.stream(Column.values())
                .map(column -> text("column." + column.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<List<@Nullable Object>> rows(ProcedureLine line) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        line.missing().forEach(missing -> rows.add(row(line, null, missing)));
        line.units().forEach(unit -> unit.missing().forEach(missing -> rows.add(row(line, unit.unit(), missing))));
        return rows.isEmpty() ? List.of(row(line, null, null)) : rows;
    }

    private List<@Nullable Object> row(ProcedureLine line, @Nullable String unit, @Nullable Missing missing) {
        DraftInProgress draft = line.draft();
        Office office = unit == null ? null : offices.get(unit);
        return Arrays.asList(
                line.code(),
                name(line.name()),
                line.sector(),
                text(line.complete() ? "yes" : "no"),
                line.version(),
                draft == null ? null : draft.id(),
                unit,
                office == null ? null : office.name().in(language.getLanguage()),
                missing == null ? null : missing.field(),
                missing == null ? null : missing.rule(),
                missing == null ? null : missing.text());
    }

    /** In the caller's language, otherwise in the one there is. */
    private @Nullable String name(@Nullable LabelView name) {
        if (name == null) {
            return null;
        }
        Stream<@Nullable String> wanted =
                language.getLanguage().equals("en") ? Stream.of(name.en(), name.vi()) : Stream.of(name.vi(), name.en());
        return wanted.filter(text -> text != null).findFirst().orElse(null);
    }

    private String text(String key) {
        return texts.text("completeness." + key, language, Map.of());
    }
}
