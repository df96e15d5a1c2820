package vn.motcua.processflow;

import org.jspecify.annotations.Nullable;

/**
 * Whether the date promised for a dossier may be put off, with an apology (form 04).
 *
 * @param most how often; once unless named, and 0 means never
 * @param workingDays the most it may be put off by at once; as long as the time limit itself unless named
 * @param role who promises the new date; the approver unless named
 */
public record ExtensionRule(
        @Nullable Integer most,
        @Nullable Integer workingDays,
        @Nullable String role) {

    /** Most extensions that a version can allow. */
    public static final int MOST = 3;

    /** Most working days that a version can allow. */
    public static final int MOST_DAYS = 365;

    private static final String APPROVER = "approver";

    /** What holds where a version says nothing. */
    public static final ExtensionRule DEFAULT = new ExtensionRule(null, null, null);

    /** How often, in any case. */
    public int times() {
        return most == null ? 1 : most;
    }

    /** Who, in any case. */
    public String signer() {
        return role == null ? APPROVER : role;
    }
}
