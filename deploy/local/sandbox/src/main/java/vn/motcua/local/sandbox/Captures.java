package vn.motcua.local.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All payments the gateway ever saw, in {@code captures.jsonl}: the truth that settlements are compared with. */
final class Captures implements Closeable {

    private static final long FIRST_NUMBER = 14_000_000;

    private final Journal journal;
    private final Map<String, Capture> byReference = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong(FIRST_NUMBER);

    Captures(Path folder) throws IOException {
        Path file = folder.resolve("captures.jsonl");
        for (Map<String, Object> line : Journal.read(file)) {
            Capture capture = Capture.of(line);
            byReference.put(capture.txnRef(), capture);
            number.accumulateAndGet(Long.parseLong(capture.transactionNo()), Math::max);
        }
        this.journal = Journal.open(file);
    }

    Optional<Capture> find(String txnRef) {
        return Optional.ofNullable(byReference.get(txnRef));
    }

    Collection<Capture> all() {
        return List.copyOf(byReference.values());
    }

    /**
     * Takes the money of a signed redirect, or what the behaviour makes of it, once a reference; on the disk before anybody is told.
     *
     * @return empty when that reference was paid or declined before
     */
    Optional<Capture> take(Map<String, String> order, Behaviour behaviour, Instant now) throws IOException {
        String reference = order.getOrDefault("vnp_TxnRef", "");
        String bank = order.getOrDefault("vnp_BankCode", "");
        Capture capture = new Capture(
                reference,
                Long.toString(number.incrementAndGet()),
                behaviour.taken(Long.parseLong(order.getOrDefault("vnp_Amount", "0"))),
                bank.isEmpty() ? "NCB" : bank,
                order.getOrDefault("vnp_OrderInfo", ""),
                now.truncatedTo(ChronoUnit.SECONDS),
                behaviour);
        if (byReference.putIfAbsent(reference, capture) != null) {
            return Optional.empty();
        }
        journal.append(capture.line());
        return Optional.of(capture);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
