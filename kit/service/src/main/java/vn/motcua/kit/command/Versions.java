package vn.motcua.kit.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;

/** Reads {@code If-Match}. */
public final class Versions {

    private Versions() {}

    /** Edits must say which version they saw. */
    static final class VersionRequired extends Refusal {
        private static final long serialVersionUID = 1L;

        VersionRequired() {
            super(Kind.PRECONDITION_REQUIRED, "version-required", Map.of());
        }
    }

    /**
     * The version the caller has seen.
     *
     * @throws Refusal when the header is missing or is not an entity tag of ours
     */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionRequired();
        }
        try {
            return Long.parseLong(ifMatch.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw InvalidRequest.field("header.If-Match", "wrong-format");
        }
    }
}
