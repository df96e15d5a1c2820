package vn.motcua.kit.schema;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: more wait to be judged than can be soon. */
final class Busy extends Refusal {
    private static final long serialVersionUID = 1L;

    Busy() {
        super(Kind.UNAVAILABLE, "unavailable", Map.of());
    }
}
