package vn.motcua.local.audit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** I10: the clock of a case stands still exactly while its applicant has something to do, and an applicant who has answered is waited for no more. */
final class PausesHaveACause implements Invariant {

    private static final String CASES = """
            select c.dossier_id::text, c.life, c.paused_at is not null,
                   coalesce(bool_or(t.kind in ('SUPPLEMENT', 'FINANCIAL_OBLIGATION')), false)
              from cases c left join tasks t on t.dossier_id = c.dossier_id and t.closed_at is null
             group by c.dossier_id, c.life, c.paused_at
            """;

    /** Of each case what it asked for last, and whether it still waits for it. */
    private static final String ASKED = """
            select distinct on (f.dossier_id) f.dossier_id::text, f.id::text, f.answered_at is not null,
                   exists (select from tasks t
                            where t.dossier_id = f.dossier_id and t.kind = 'SUPPLEMENT' and t.closed_at is null)
              from case_forms f where f.form = '02' order by f.dossier_id, f.made_at desc
            """;

    private static final String ANSWERED =
            "select s.dossier_id::text, s.id::text, s.state from supplements s where not s.before_reception";

    private record Request(String id, boolean heard, boolean waits) {}

    @Override
    public Finding check(Evidence evidence) throws SQLException {
        Finding finding = new Finding("I10", "pauses have a cause, and answers end them");
        int[] paused = {0};
        evidence.each("workflow", CASES, row -> {
            String dossier = row.getString(1);
            boolean rests = "PAUSED".equals(row.getString(2));
            paused[0] += rests ? 1 : 0;
            finding.require(
                    rests == row.getBoolean(3), "case %s: life and clock disagree on whether it rests", dossier);
            finding.require(!rests || row.getBoolean(4), "case %s rests and waits for nothing", dossier);
        });
        Map<String, Request> latest = new HashMap<>();
        evidence.each(
                "workflow",
                ASKED,
                row -> latest.put(
                        String.valueOf(row.getString(1)),
                        new Request(String.valueOf(row.getString(2)), row.getBoolean(3), row.getBoolean(4))));
        int[] asked = {0};
        evidence.each("intake", ANSWERED, row -> {
            asked[0]++;
            Request request = latest.get(row.getString(1));
            if (request == null) {
                finding.violated("%s was asked for what no case asked for", row.getString(1));
                return;
            }
            if (!request.id.equals(row.getString(2))) {
                return;
            }
            switch (String.valueOf(row.getString(3))) {
                case "OPEN" ->
                    finding.require(request.waits, "%s is asked for what its case does not wait for", row.getString(1));
                case "ANSWERED" -> {
                    finding.require(request.heard, "%s has answered and its case did not hear", row.getString(1));
                    finding.require(!request.waits, "%s has answered and its case still waits", row.getString(1));
                }
                case "LAPSED" ->
                    finding.require(!request.waits, "%s let its time run out and its case waits", row.getString(1));
                default -> {
                    // Recorded at the office, or ended with the dossier.
                }
            }
        });
        finding.figure("%d cases rest", paused[0]);
        finding.figure("%d supplements were asked for", asked[0]);
        return finding;
    }
}
