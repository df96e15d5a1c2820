package vn.motcua.intake.reference.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.intake.reference.application.CatalogNews.OnlineLevelsSet;
import vn.motcua.intake.reference.application.CatalogNews.UnitChanged;
import vn.motcua.intake.reference.application.CatalogNews.VersionPublished;
import vn.motcua.intake.reference.application.CatalogNews.YearApproved;
import vn.motcua.intake.reference.persistence.Copies;
import vn.motcua.intake.reference.persistence.CopyWriter;
import vn.motcua.transactions.Transaction;

/** Brings our copies of the catalogue up to date; of several news about one thing in a batch only the last is written. */
@ApplicationScoped
public class KeepingCopies {

    private final CopyWriter writer;
    private final Copies copies;

    KeepingCopies(CopyWriter writer, Copies copies) {
        this.writer = writer;
        this.copies = copies;
    }

    /** Rows by what they are about, in the order in which they came. */
    private static final class Rows {
        private final Map<Object, List<Map<String, Object>>> byKey = new LinkedHashMap<>();

        void put(Object key, List<Map<String, Object>> rows) {
            byKey.put(key, rows);
        }

        List<Map<String, Object>> all() {
            return byKey.values().stream().flatMap(List::stream).toList();
        }
    }

    /** Leaves what the news say with the transaction. */
    public void keep(Transaction tx, List<CatalogNews> news) {
        Rows procedures = new Rows();
        Rows levels = new Rows();
        Rows units = new Rows();
        Rows calendars = new Rows();
        for (CatalogNews one : news) {
            switch (one) {
                case VersionPublished version ->
                    procedures.put(version.code() + "/" + version.version(), List.of(row(version)));
                case OnlineLevelsSet set -> levels.put(set.procedureCode() + "@" + set.unit(), rows(set));
                case UnitChanged unit -> units.put(unit.code(), List.of(row(unit)));
                case YearApproved year -> calendars.put(year.calendar() + "/" + year.year(), List.of(row(year)));
            }
        }
        CopyWriter.Batch batch = new CopyWriter.Batch(procedures.all(), levels.all(), units.all(), calendars.all());
        writer.write(tx, batch);
        tx.afterCommit(() -> copies.changed(batch.changed()));
    }

    private static Map<String, Object> row(VersionPublished version) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", version.code());
        row.put("version", version.version());
        row.put("seq", version.seq());
        row.put("effective_from", version.effectiveFrom());
        put(row, "effective_to", version.effectiveTo());
        row.put("body", version.body());
        return row;
    }

    private static List<Map<String, Object>> rows(OnlineLevelsSet set) {
        return set.levels().stream()
                .map(since -> Map.<String, Object>of(
                        "procedure_code", set.procedureCode(),
                        "unit", set.unit(),
                        "valid_from", since.validFrom(),
                        "level", since.level()))
                .toList();
    }

    private static Map<String, Object> row(UnitChanged unit) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", unit.code());
        row.put("name_vi", unit.name().vi());
        row.put("name_en", unit.name().en());
        row.put("kind", unit.kind());
        put(row, "parent", unit.parent());
        row.put("receives", unit.receives());
        row.put("valid_from", unit.validFrom());
        put(row, "valid_to", unit.validTo());
        put(row, "successor", unit.successor());
        put(row, "titles", unit.titles() == null ? null : Payloads.write(unit.titles()));
        return row;
    }

    private static Map<String, Object> row(YearApproved year) {
        return Map.of("calendar", year.calendar(), "year", year.year(), "body", year.body());
    }

    private static void put(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }
}
