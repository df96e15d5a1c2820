package vn.motcua.payment.fee.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/**
 * Attempts that the gateway is to be asked about. Ids grow with time, so one mark says which attempts have been looked through, and those that were
 * announced cost nothing; each silent one has a row of its own here until the gateway has said what became of it.
 */
@ApplicationScoped
public class InquiryQueue {

    /** Whoever moves the mark holds its row, so two instances never look through the same attempts. */
    private static final String FIND_SILENT = """
            with mark as (
                select asked_up_to from gateway_inquiries where gateway = $1 for update
            ), looked_through as (
                select p.id,
                       p.declined_at is null and not exists (select 1 from captures c where c.payment_id = p.id) as silent
                  from payments p, mark
                 where p.id > mark.asked_up_to and p.id < $2
                 order by p.id limit $3
            ), kept as (
                insert into inquiries (payment_id, tries, next_ask_at)
                select id, 0, $4::timestamptz from looked_through where silent
                on conflict (payment_id) do nothing
            ), moved as (
                update gateway_inquiries
                   set asked_up_to = greatest(asked_up_to, (select max(id::text)::uuid from looked_through))
                 where gateway = $1 and exists (select 1 from looked_through)
            )
            select count(*) from looked_through
            """;

    static final String LEASE = """
            update inquiries i
               set tries = i.tries + 1, asked_at = $2, next_ask_at = $1
              from payments p
             where p.id = i.payment_id
               and i.payment_id in (select w.payment_id from inquiries w
                                     where w.next_ask_at <= $2
                                     order by w.next_ask_at limit $3
                                       for update skip locked)
            returning i.payment_id, i.tries, p.created_at, p.amount, p.gateway
            """;

    private static final String ASK_SOON = """
            insert into inquiries (payment_id, tries, next_ask_at) values ($1, 0, $2)
            on conflict (payment_id) do update set tries = 0, next_ask_at = excluded.next_ask_at
            """;

    private static final String ASK_AGAIN =
            "update inquiries set next_ask_at = $2, last_answer = $3 where payment_id = $1";

    private static final String ANSWERED = "delete from inquiries where payment_id = $1";

    private static final String IS_ATTEMPT = "select exists (select 1 from payments where id = $1)";

    /**
     * An attempt that is asked about now.
     *
     * @param tries how often it was asked about, this time included
     */
    public record Due(UUID payment, GatewayName gateway, long amount, Instant startedAt, int tries) {

        /** What the gateway calls it. */
        public String reference() {
            return References.of(payment);
        }
    }

    /**
     * Looks through the next attempts and keeps the silent ones.
     *
     * @param before only attempts that were started earlier: the others may still be announced
     * @return how many were looked through
     */
    public Asked<Long> findSilent(Transaction tx, GatewayName gateway, Instant before, Instant now, int most) {
        return tx.ask(FIND_SILENT, gateway.name(), firstIdOf(before), most, FeeRow.column(now))
                .as(rows -> rows.getFirst().getLong(0));
    }

    /** Takes up to so many that are due; nobody else takes them before the lease has ended. */
    public Asked<List<Due>> lease(Transaction tx, Instant now, Instant until, int most) {
        return tx.ask(LEASE, FeeRow.column(until), FeeRow.column(now), most).as(rows -> rows.stream()
                .map(row -> new Due(
                        row.getUUID("payment_id"),
                        GatewayName.valueOf(row.getString("gateway")),
                        row.getLong("amount"),
                        Objects.requireNonNull(FeeRow.instant(row, "created_at")),
                        row.getInteger("tries")))
                .toList());
    }

    /** Whether there is such an attempt. */
    public Asked<Boolean> isAttempt(Transaction tx, UUID payment) {
        return tx.ask(IS_ATTEMPT, payment).as(rows -> rows.getFirst().getBoolean(0));
    }

    /** The gateway does not know yet, or has said something that cannot be: it is asked from this time on. */
    public void askFrom(Writes writes, UUID payment, Instant from) {
        writes.write(ASK_SOON, payment, FeeRow.column(from));
    }

    /**
     * It has not said what became of the attempt.
     *
     * @param next when it is asked next; never again by itself when absent: somebody must look
     */
    public void askAgain(Writes writes, UUID payment, @Nullable Instant next, String answer) {
        writes.write(ASK_AGAIN, payment, FeeRow.column(next), answer);
    }

    /** It has said what became of the attempt. */
    public void answered(Writes writes, UUID payment) {
        writes.write(ANSWERED, payment);
    }

    /** No id of that moment or later is less. */
    private static UUID firstIdOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    }
}
