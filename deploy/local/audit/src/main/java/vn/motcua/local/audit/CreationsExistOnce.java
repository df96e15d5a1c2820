package vn.motcua.local.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** I1: whatever a 2xx answer said was created exists exactly once; and nothing exists that nobody was told of. */
final class CreationsExistOnce implements Invariant {

    /** Keys are forgotten after two days, so only younger things must still have theirs. */
    private static final String YOUNG = " > now() - interval '47 hours'";

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I1", "every 2xx creation exists exactly once");
        Map<String, String> dossiers = pairs(evidence, "intake", "select id::text, coalesce(code, '') from dossiers");
        Map<String, String> cases =
                pairs(evidence, "workflow", "select dossier_id::text, coalesce(result_code, '') from cases");
        Map<String, String> payments = pairs(evidence, "payment", "select id::text, reference from payments");
        Map<String, Integer> filings = new HashMap<>();
        Map<String, Integer> receptions = new HashMap<>();
        Map<String, Integer> started = new HashMap<>();
        long[] answers = new long[1];
        for (String database : Answers.DATABASES) {
            Answers.each(evidence, database, answer -> {
                answers[0]++;
                finding.require(
                        answer.body().isContainerNode(),
                        "%s: the answer kept for key %s cannot be read",
                        database,
                        answer.key());
                finding.require(
                        answer.status() / 100 == 2, "%s: an answer with status %d is kept", database, answer.status());
                switch (answer.resource()) {
                    case "dossiers" -> {
                        finding.require(
                                dossiers.containsKey(answer.id()),
                                "dossier %s was answered and is not there",
                                answer.id());
                        if (answer.isFiling()) {
                            filings.merge(answer.id(), 1, Integer::sum);
                        } else if (answer.isReception()) {
                            receptions.merge(answer.id(), 1, Integer::sum);
                            finding.require(
                                    answer.body().path("dossierCode").asText().equals(dossiers.get(answer.id())),
                                    "dossier %s has another code than its receipt",
                                    answer.id());
                        }
                    }
                    case "cases" -> {
                        finding.require(
                                cases.containsKey(answer.id()), "case %s was answered and is not there", answer.id());
                        String result = answer.body().path("resultCode").asText("");
                        finding.require(
                                result.isEmpty() || result.equals(cases.get(answer.id())),
                                "case %s has another result than was answered",
                                answer.id());
                    }
                    case "payments" -> {
                        started.merge(answer.id(), 1, Integer::sum);
                        finding.require(
                                answer.body().path("reference").asText().equals(payments.get(answer.id())),
                                "payment %s was answered and is not there",
                                answer.id());
                    }
                    default -> {}
                }
            });
        }
        told(evidence, finding, "intake", "select id::text from dossiers where submitted_at" + YOUNG, filings, "filed");
        told(
                evidence,
                finding,
                "intake",
                "select id::text from dossiers where received_at" + YOUNG,
                receptions,
                "received");
        told(
                evidence,
                finding,
                "payment",
                "select id::text from payments where created_at" + YOUNG,
                started,
                "paid by");
        finding.figure("%d answers kept", answers[0]);
        finding.figure("%d dossiers, %d cases, %d payments", dossiers.size(), cases.size(), payments.size());
        witnessed(evidence, finding, dossiers, payments);
        return finding;
    }

    private static void told(
            Evidence evidence, Finding finding, String database, String query, Map<String, Integer> told, String deed)
            throws SQLException {
        evidence.each(database, query, row -> {
            int times = told.getOrDefault(row.getString(1), 0);
            finding.require(times == 1, "%s was %s and %d answers say so", row.getString(1), deed, times);
        });
    }

    private static void witnessed(
            Evidence evidence, Finding finding, Map<String, String> dossiers, Map<String, String> payments)
            throws IOException {
        long lines = 0;
        Set<String> codes = new HashSet<>();
        for (Answers.Witnessed one : Answers.witnessed(evidence, finding)) {
            lines++;
            finding.require(
                    dossiers.containsKey(one.dossier()),
                    "a load run was told of %s, which is not there",
                    one.dossier());
            switch (one.operation()) {
                case "receive" -> {
                    finding.require(
                            one.created().equals(dossiers.get(one.dossier())),
                            "a load run was told another code of %s",
                            one.dossier());
                    finding.require(codes.add(one.created()), "code %s was given twice", one.created());
                }
                case "pay" ->
                    finding.require(
                            payments.containsKey(one.created()),
                            "a load run was told of payment %s, which is not there",
                            one.created());
                default -> {}
            }
        }
        finding.figure("%d answers witnessed by load runs", lines);
    }

    private static Map<String, String> pairs(Evidence evidence, String database, String query) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        evidence.each(database, query, row -> pairs.put(row.getString(1), row.getString(2)));
        return pairs;
    }
}
