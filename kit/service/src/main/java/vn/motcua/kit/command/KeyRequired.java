package vn.motcua.kit.command;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: no key was sent. */
final class KeyRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyRequired() {
        super(Kind.INVALID, "key-required", Map.of());
    }
}
