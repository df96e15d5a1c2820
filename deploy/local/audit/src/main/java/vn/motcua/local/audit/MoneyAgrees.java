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
             where s.account = 'suspense' and s.amount > 0 and g.account like 'gateway:%%' and (g.account = 'gateway:vietqr') = %s""";

    /** What cashiers take, and what comes by transfer, is in no gateway's journal. */
    private static final String ONLINE = " gateway not in ('CASH', 'CARD', 'VIETQR')";

    private static final String TRANSFERRED = " gateway = 'VIETQR'";

    private static final String AT_COUNTERS = " gateway in ('CASH', 'CARD')";

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I6", "captured by the gateway = settled + suspended - refunded = ledger");
        Map<String, Taken> taken = captures(evidence.sandbox("captures.jsonl"), finding);
        long captured = taken.values().stream().mapToLong(Taken::amount).sum();
        long givenBack = refunded(evidence.sandbox("refunds.jsonl"), finding);
        long settled =
                evidence.number("payment", "select sum(amount) from captures where outcome = 'SETTLED' and" + ONLINE);
        long suspended =
                evidence.number("payment", "select sum(amount) from captures where outcome <> 'SETTLED' and" + ONLINE);
        long refunded =
                evidence.number("payment", "select sum(amount) from refunds where state = 'REFUNDED' and" + ONLINE);
        long tills = evidence.number(
                "payment", "select sum(amount) from ledger_entries where account in ('gateway:cash', 'gateway:card')");
        long bank =
                evidence.number("payment", "select sum(amount) from ledger_entries where account = 'gateway:vietqr'");
        long gateway =
                evidence.number("payment", "select sum(amount) from ledger_entries where account like 'gateway:%'")
                        - tills
                        - bank;
        long others =
                evidence.number("payment", "select sum(amount) from ledger_entries where account not like 'gateway:%'");
        long byHand = evidence.number("payment", BY_HAND.formatted("false"));
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
        long off = gateway + tills + bank + others;
        finding.require(off == 0, "the book is off by %d", off);
        counters(evidence, tills, finding);
        transfers(evidence, bank, finding);
        oneByOne(evidence, taken, finding);
        postings(evidence, finding);
        fees(evidence, finding);
        return finding;
    }

    /** What was taken at counters stands on receipts that hold, in the shifts and in the book. */
    private static void counters(Evidence evidence, long book, Finding finding) throws SQLException {
        long taken = evidence.number("payment", "select sum(amount) from captures where" + AT_COUNTERS);
        long back = evidence.number(
                "payment", "select sum(amount) from refunds where state = 'REFUNDED' and" + AT_COUNTERS);
        long receipts = evidence.number("payment", "select sum(amount) from counter_receipts where state <> 'VOIDED'");
        long shifts = evidence.number("payment", "select sum(cash_taken + card_taken) from counter_shifts");
        long gaps = evidence.number(
                "payment",
                "select count(*) from (select 1 from counter_receipts group by series having count(*) <> max(number)) g");
        finding.require(taken == receipts, "cashiers took %d, receipts say %d", taken, receipts);
        finding.require(taken == shifts, "cashiers took %d, their shifts say %d", taken, shifts);
        finding.require(taken - back == book, "counters hold %d, the book says %d", taken - back, book);
        finding.require(gaps == 0, "%d series of receipts have gaps", gaps);
        finding.figure("counters %d VND", taken - back);
    }

    /** What bank statements have brought is captured line by line, and stands in the book. */
    private static void transfers(Evidence evidence, long book, Finding finding) throws SQLException {
        long lines = evidence.number(
                "payment", "select sum(amount) from bank_statement_lines where amount > 0 and finding is not null");
        long taken = evidence.number("payment", "select sum(amount) from captures where" + TRANSFERRED);
        long back = evidence.number(
                "payment", "select sum(amount) from refunds where state = 'REFUNDED' and" + TRANSFERRED);
        long byHand = evidence.number("payment", BY_HAND.formatted("true"));
        finding.require(lines == taken, "statements brought %d, we account for %d", lines, taken);
        finding.require(
                taken - back - byHand == book, "accounts hold %d, the book says %d", taken - back - byHand, book);
    }

    private static void oneByOne(Evidence evidence, Map<String, Taken> taken, Finding finding) throws SQLException {
        Map<String, Taken> left = new HashMap<>(taken);
        evidence.each("payment", "select transaction_no, reference, amount from captures where" + ONLINE, row -> {
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
                  from fees f
                  left join payments p on p.fee_id = f.fee_id
                  left join settling_captures c on c.payment_id = p.id
                 group by f.fee_id, f.dossier_id, f.amount, f.settled_at""", row -> {
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
