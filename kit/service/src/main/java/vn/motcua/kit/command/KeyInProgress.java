package vn.motcua.kit.command;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the first request with this key has not ended. */
final class KeyInProgress extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyInProgress() {
        super(Kind.CONFLICT, "key-in-progress", Map.of());
    }
}
