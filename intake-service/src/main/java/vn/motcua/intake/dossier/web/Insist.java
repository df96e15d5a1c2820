package vn.motcua.intake.dossier.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/** How an applicant says that a second dossier with the same content is meant. */
public final class Insist {

    /** The header. */
    public static final String HEADER = "Insist";

    /** For the OpenAPI document. */
    public static final String DESCRIPTION =
            "true: file it although the same person has filed the same content for the same procedure within"
                    + " the last ten minutes; without it such a filing is refused (409 likely-double) and names the dossier filed first";

    private Insist() {}

    /**
     * Whether the caller insists.
     *
     * @throws InvalidRequest when it is neither true nor false
     */
    public static boolean read(@Nullable String header) {
        if (header == null || header.equals("false")) {
            return false;
        }
        if (!header.equals("true")) {
            throw InvalidRequest.field("header." + HEADER, "wrong-format");
        }
        return true;
    }
}
