package vn.motcua.notification.contact.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transactions;
import vn.motcua.transactions.Writes;

/** Counts letters by address and hour. Two instances that count at the same time may let one more pass; nobody waits for the other. */
@ApplicationScoped
public class WrittenLetters {

    /** Of a recipient {@code r}, as columns of {@code w}; {@code $2} is this hour. */
    static final String COUNTED = """
            lateral (select sha256(convert_to(lower(r.email), 'UTF8')) as mail,
                            sha256(convert_to(r.phone, 'UTF8')) as number) a
             cross join lateral
                  (select coalesce(sum(l.letters) filter (where l.address = a.mail and l.hour = $2), 0) as mails_this_hour,
                          coalesce(sum(l.letters) filter (where l.address = a.mail), 0) as mails_this_day,
                          coalesce(sum(l.letters) filter (where l.address = a.number and l.hour = $2), 0) as messages_this_hour,
                          coalesce(sum(l.letters) filter (where l.address = a.number), 0) as messages_this_day
                     from letters_to_addresses l
                    where l.address in (a.mail, a.number) and l.hour > $2 - interval '1 day') w
            """;

    private static final TableRows ADD = TableRows.of("""
            insert into letters_to_addresses as l (address, hour, letters)
            select sha256(convert_to(k.address, 'UTF8')), $2, k.letters from unnest($1::text[], $3::int[]) as k(address, letters)
             order by 1
            on conflict (address, hour) do update set letters = l.letters + excluded.letters
            """);

    private static final String FORGET = "delete from letters_to_addresses where hour < $1";

    private final Transactions transactions;

    WrittenLetters(Transactions transactions) {
        this.transactions = transactions;
    }

    /** So many more, by address. */
    public void add(Writes writes, Map<String, Integer> letters, Instant now) {
        if (!letters.isEmpty()) {
            List<String> addresses = List.copyOf(letters.keySet());
            writes.write(
                    ADD,
                    addresses.toArray(String[]::new),
                    hour(now),
                    addresses.stream().map(letters::get).toArray(Integer[]::new));
        }
    }

    /** Forgets what no limit asks for any more. */
    public Uni<Void> forget(Instant now) {
        return transactions.look(FORGET, hour(now).minusDays(1)).replaceWithVoid();
    }

    static OffsetDateTime hour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
    }
}
