package vn.motcua.payment.fee.persistence;

import io.vertx.sqlclient.Row;

/**
 * Money that waits for something.
 *
 * @param kind why it stands in suspense, how far its refund is, or whether its inquiry goes on
 * @param oldestSeconds how long the oldest has waited
 */
public record MoneyWaiting(String kind, long count, double oldestSeconds) {

    /** Reads small partial indexes only: what waits, not what is done. */
    public static final String SQL = """
            select reason as kind, count(*) as n, coalesce(extract(epoch from now() - min(since)), 0)::float8 as oldest
              from suspense group by reason
            union all
            select state, count(*), coalesce(extract(epoch from now() - min(requested_at)), 0)::float8
              from refunds where state in ('REQUESTED', 'ACCEPTED') group by state
            union all
            select state, count(*), coalesce(extract(epoch from now() - min(requested_at)), 0)::float8
              from refunds where state = 'REJECTED' group by state
            union all
            select case when next_ask_at is null then 'GIVEN_UP' else 'WAITING' end, count(*),
                   coalesce(extract(epoch from now() - min(p.created_at)), 0)::float8
              from inquiries i join payments p on p.id = i.payment_id group by 1
            """;

    /** Reads {@link #SQL}. */
    public static MoneyWaiting of(Row row) {
        return new MoneyWaiting(row.getString("kind"), row.getLong("n"), row.getDouble("oldest"));
    }
}
