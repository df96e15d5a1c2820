package vn.motcua.kit.command;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: edits must say which version they saw. */
final class VersionRequired extends Refusal {
    private static final long serialVersionUID = 1L;

    VersionRequired() {
        super(Kind.PRECONDITION_REQUIRED, "version-required", Map.of());
    }
}
