package vn.motcua.kit.command;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the key was used for something else. */
final class KeyReused extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(Kind.UNPROCESSABLE, "key-reused", Map.of());
    }
}
