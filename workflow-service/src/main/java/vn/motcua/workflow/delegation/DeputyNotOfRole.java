package vn.motcua.workflow.delegation;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the deputy holds none of the roles that the officer holds in the unit. */
public final class DeputyNotOfRole extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the unit. */
    public DeputyNotOfRole(String unit) {
        super(Kind.UNPROCESSABLE, "deputy-not-of-role", Map.of("unit", unit));
    }
}
