package vn.motcua.catalog.procedure.application;

import java.util.List;
import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the version lacks something that running dossiers would need; every place is named. */
public final class VersionIncomplete extends Refusal {
    private static final long serialVersionUID = 1L;

    VersionIncomplete(List<FieldError> findings) {
        super(Kind.UNPROCESSABLE, "version-incomplete", Map.of("count", findings.size()));
        findings.forEach(finding -> at(finding.field(), finding.rule(), finding.arguments()));
    }
}
