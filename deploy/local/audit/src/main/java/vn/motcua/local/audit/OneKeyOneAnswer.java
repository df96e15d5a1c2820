package vn.motcua.local.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I2: one Idempotency-Key, one dossier, one answer; and no dossier was filed twice. */
final class OneKeyOneAnswer implements Invariant {

    private static final String SUBMITTED = "vn.motcua.dossier.submitted.v1";

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I2", "one key, one dossier, one answer");
        Map<String, String> dossierOfKey = new HashMap<>();
        Map<String, String> keyOfDossier = new HashMap<>();
        Answers.each(evidence, "intake", answer -> {
            if (answer.isFiling()) {
                String key = answer.caller() + " " + answer.key();
                dossierOfKey.put(answer.key(), answer.id());
                String other = keyOfDossier.put(answer.id(), key);
                finding.require(other == null, "dossier %s answers two keys", answer.id());
            }
        });
        for (String dossier : evidence.events().ofSource("/intake-service").keySet()) {
            List<String> types = evidence.events().types("/intake-service", dossier);
            boolean once = !types.isEmpty() && types.getFirst().equals(SUBMITTED) && types.lastIndexOf(SUBMITTED) == 0;
            finding.require(once, "%s was not filed exactly once, and first of all", dossier);
        }
        long twice = evidence.number(
                "intake",
                "select count(*) from (select 1 from dossiers where portal_code is not null group by owner_ref, portal_code having count(*) > 1) t");
        finding.require(twice == 0, "%d applications of portals were filed twice", twice);
        Map<String, String> witnessed = new HashMap<>();
        for (Answers.Witnessed one : Answers.witnessed(evidence, finding)) {
            if (one.operation().equals("submit")) {
                String before = witnessed.put(one.key(), one.dossier());
                finding.require(
                        before == null || before.equals(one.dossier()),
                        "key %s was answered with two dossiers",
                        one.key());
                String kept = dossierOfKey.get(one.key());
                finding.require(
                        kept == null || kept.equals(one.dossier()), "key %s is kept with another dossier", one.key());
            }
        }
        finding.figure("%d keys of filings", dossierOfKey.size());
        return finding;
    }
}
