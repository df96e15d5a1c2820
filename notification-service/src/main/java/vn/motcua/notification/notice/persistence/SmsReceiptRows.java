package vn.motcua.notification.notice.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** What short message centres tell later. Their word and ours, that the message has gone, may come in any order: the second finds the first. */
@ApplicationScoped
public class SmsReceiptRows {

    private static final String GONE = """
            insert into sms_receipts as r (reference, dossier_id, notice_id, sending)
            select k.reference, k.dossier_id, k.notice_id, k.sending
              from unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[]) as k(reference, dossier_id, notice_id, sending)
             order by k.reference
            on conflict (reference) do update
               set dossier_id = excluded.dossier_id, notice_id = excluded.notice_id, sending = excluded.sending
            returning r.reference, r.outcome
            """;

    /** A second word of the same message changes nothing. */
    private static final String TOLD = """
            insert into sms_receipts as r (reference, outcome) values ($1, $2)
            on conflict (reference) do update set outcome = coalesce(r.outcome, excluded.outcome)
            returning r.dossier_id, r.notice_id, r.sending
            """;

    private static final String FORGET = "delete from sms_receipts where told_at < now() - interval '14 days'";

    private final Transactions transactions;

    SmsReceiptRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What a message was sent for. */
    public record About(UUID dossierId, UUID noticeId, int sending) {}

    /**
     * Whether what was sent in these attempts has come, where that was told already. This question writes: whoever is told from now on finds the
     * deliveries.
     */
    public Asked<Map<String, Boolean>> gone(Transaction tx, List<Attempt> attempts) {
        List<String> references = new ArrayList<>();
        List<Delivery> of = new ArrayList<>();
        attempts.forEach(attempt -> attempt.references().forEach(reference -> {
            references.add(reference);
            of.add(attempt.delivery());
        }));
        return tx.ask(
                        GONE,
                        references.toArray(String[]::new),
                        of.stream().map(Delivery::dossierId).toArray(UUID[]::new),
                        of.stream().map(Delivery::id).toArray(UUID[]::new),
                        of.stream().map(one -> one.sending().number()).toArray(Integer[]::new))
                .as(rows -> {
                    Map<String, Boolean> known = new HashMap<>();
                    rows.stream()
                            .filter(row -> row.getString("outcome") != null)
                            .forEach(row -> known.put(
                                    row.getString("reference"), "DELIVERED".equals(row.getString("outcome"))));
                    return known;
                });
    }

    /** Keeps what a centre says, and holds it until the transaction ends; empty when nobody knows yet what the message was for. */
    public Asked<Optional<About>> told(Transaction tx, String reference, boolean delivered) {
        return tx.ask(TOLD, reference, delivered ? "DELIVERED" : "UNDELIVERED").as(rows -> rows.stream()
                .filter(row -> row.getUUID("notice_id") != null)
                .findFirst()
                .map(row -> new About(row.getUUID("dossier_id"), row.getUUID("notice_id"), row.getInteger("sending"))));
    }

    /** Forgets what no centre tells any more. */
    public Uni<Void> forget() {
        return transactions.look(FORGET).replaceWithVoid();
    }
}
