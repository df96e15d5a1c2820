package vn.motcua.kit.refusal;

import java.util.Map;

/** The request has wrong fields; {@link #at} names each with the way to mend it. */
public final class InvalidRequest extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Without fields yet; add them with {@link #at}. */
    public InvalidRequest() {
        super(Kind.INVALID, "invalid-request", Map.of());
    }

    /** With one wrong field. */
    public static InvalidRequest field(String field, String rule) {
        InvalidRequest refusal = new InvalidRequest();
        refusal.at(field, rule, Map.of());
        return refusal;
    }

    /** Throws itself if any field was named. */
    public void throwIfAny() {
        if (!errors().isEmpty()) {
            throw this;
        }
    }
}
