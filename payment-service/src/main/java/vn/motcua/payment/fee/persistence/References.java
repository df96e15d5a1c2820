package vn.motcua.payment.fee.persistence;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as gateways take them: 32 hexadecimal digits. Unique without a counter, and found through the primary key. */
public final class References {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    private References() {}

    /** The reference of an id. */
    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** The id of a reference; empty when it cannot be one of ours. */
    public static Optional<UUID> idOf(String reference) {
        if (!SHAPE.matcher(reference).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new UUID(Long.parseUnsignedLong(reference, 0, 16, 16), Long.parseUnsignedLong(reference, 16, 32, 16)));
    }
}
