package vn.motcua.kit.schema;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** A schema was published that is none, or too large to judge by; nobody who fills in the form can mend that. */
final class FormUnusable extends Refusal {
    private static final long serialVersionUID = 1L;

    FormUnusable() {
        super(Kind.CONFLICT, "form-unusable", Map.of());
    }
}
