package vn.motcua.local.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** I6: what the gateway took is what was settled or stands in suspense, less what was given back, and the book says the same. */
final class MoneyAgrees implements Invariant {

    private record Taken(String reference, long amount) {}

    /** Money that somebody gave back without us leaves suspense for the gateway at once. */
    private static final String BY_HAND = """
            select sum(s.amount) from ledger_entries s join ledger_entries g on g.posting_id = s.posting_id
             where s.account = 'suspense' and s.amount > 0 and g.account like 'gateway:%'""";

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I6", "captured by the gateway = settled + suspended - refunded = ledger");
        Map<String, Taken> taken = captures(evidence.sandbox("captures.jsonl"), finding);
        long captured = taken.values().stream().mapToLong(Taken::amount).sum();
        long givenBack = refunded(evidence.sandbox("refunds.jsonl"), finding);
        long settled = evidence.number("payment", "select sum(amount) from captures where outcome = 'SETTLED'");
        long suspended = evidence.number("payment", "select sum(amount) from captures where outcome <> 'SETTLED'");
        long refunded = evidence.number("payment", "select sum(amount) from refunds where state = 'REFUNDED'");
        long gateway =
                evidence.number("payment", "select sum(amount) from ledger_entries where account like 'gateway:%'");
        long others =
                evidence.number("payment", "select sum(amount) from ledger_entries where account not like 'gateway:%'");
        long byHand = evidence.number("payment", BY_HAND);
        finding.figure("captured %d", captured - givenBack);
        finding.figure("settled %d + suspended %d - refunded %d", settled, suspended, refunded);
        finding.figure("ledger %d VND", gateway);
        finding.require(
                captured - givenBack == settled + suspended - refunded,
                "the gateway holds %d, we account for %d",
                captured - givenBack,
                settled + suspended - refunded);
        finding.require(givenBack == refunded, "the gateway gave back %d, we recorded %d", givenBack, refunded);
        finding.require(gateway == settled + suspended - refunded - byHand, "the book says %d", gateway);
        finding.require(gateway + others == 0, "the book is off by %d", gateway + others);
        oneByOne(evidence, taken, finding);
        postings(evidence, finding);
        fees(evidence, finding);
        return finding;
    }

    private static void oneByOne(Evidence evidence, Map<String, Taken> taken, Finding finding) throws SQLException {
        Map<String, Taken> left = new HashMap<>(taken);
        evidence.each("payment", "select transaction_no, reference, amount from captures", row -> {
            Taken one = left.remove(row.getString(1));
            finding.require(
                    one != null && one.reference.equals(row.getString(2)) && one.amount == row.getLong(3),
                    "transaction %s stands otherwise in the gateway's journal",
                    row.getString(1));
        });
        left.forEach((number, one) -> finding.violated("transaction %s was captured and not recorded", number));
        finding.figure("%d captures", taken.size());
    }

    private static void postings(Evidence evidence, Finding finding) throws SQLException {
        long unbalanced = evidence.number(
                "payment",
                "select count(*) from (select 1 from ledger_entries group by posting_id having sum(amount) <> 0 or count(*) <> 2) t");
        finding.require(unbalanced == 0, "%d postings do not sum to zero", unbalanced);
        finding.figure("%d postings", evidence.number("payment", "select count(*) from ledger_postings"));
    }

    private static void fees(Evidence evidence, Finding finding) throws SQLException {
        evidence.each("payment", """
                select f.dossier_id::text, f.amount, f.settled_at is not null, count(c.transaction_no), coalesce(sum(c.amount), 0)
                  from fees f left join settling_captures c on c.dossier_id = f.dossier_id
                 group by f.dossier_id, f.amount, f.settled_at""", row -> {
            long expected = row.getBoolean(3) ? 1 : 0;
            finding.require(
                    row.getLong(4) == expected && row.getLong(5) == expected * row.getLong(2),
                    "the fee of %s is settled by %d captures of %d VND",
                    row.getString(1),
                    row.getLong(4),
                    row.getLong(5));
        });
    }

    private static Map<String, Taken> captures(Path journal, Finding finding) throws IOException {
        Map<String, Taken> taken = new HashMap<>();
        Journals.each(journal, finding, line -> {
            if (line.path("captured").asBoolean()) {
                Taken one = new Taken(
                        line.path("txnRef").asText(), line.path("amount").asLong());
                Taken other = taken.put(line.path("transactionNo").asText(), one);
                finding.require(
                        other == null,
                        "transaction %s stands twice in the gateway's journal",
                        line.path("transactionNo").asText());
            }
        });
        return taken;
    }

    private static long refunded(Path journal, Finding finding) throws IOException {
        long[] sum = new long[1];
        Journals.each(journal, finding, line -> sum[0] += line.path("amount").asLong());
        return sum[0];
    }
}
