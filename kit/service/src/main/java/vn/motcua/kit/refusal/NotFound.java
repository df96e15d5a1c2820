package vn.motcua.kit.refusal;

import java.util.Map;

/** Nothing there, or nothing this caller may know of: both answer alike. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names no thing: the answer must not tell absent from foreign. */
    public NotFound() {
        super(Kind.NOT_FOUND, "not-found", Map.of());
    }
}
