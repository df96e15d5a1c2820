package vn.motcua.catalog.bulk.laythutuc;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;

/** What of one procedure was not understood; each place once for each reason. */
final class Findings {

    private final int row;
    private final @Nullable String code;
    private final Set<ImportFinding> findings = new LinkedHashSet<>();

    /**
     * None yet.
     *
     * @param row place of the procedure in the file, from 1
     * @param code national code of the procedure; null when it has none that can be read
     */
    Findings(int row, @Nullable String code) {
        this.row = row;
        this.code = code;
    }

    /** One more, kept. */
    void add(String path, String rule, Map<String, ?> arguments, @Nullable String value) {
        findings.add(of(path, rule, arguments, value));
    }

    /** One that is not kept, to refuse the whole procedure with. */
    ImportFinding of(String path, String rule, Map<String, ?> arguments, @Nullable String value) {
        return new ImportFinding(row, code, path, rule, arguments, value);
    }

    /** All of them, in the order of their discovery. */
    List<ImportFinding> all() {
        return List.copyOf(findings);
    }
}
