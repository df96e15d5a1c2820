package vn.motcua.catalog.procedure.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Text;

/**
 * A paper or data item that an application needs.
 *
 * @param nationalCode its code in the national catalogue (MAGIAYTO); null when it has none there
 * @param mandatory whether it cannot be left out; of an alternative group one is enough
 * @param alternativeGroup papers with the same group replace each other
 * @param condition when it is needed, in words
 * @param when when it is needed, as a JSON Schema that the form's answers then fulfil; null when the form cannot tell
 * @param originals how many originals
 * @param copies how many copies
 * @param copyForm what the copies must be; null for plain ones
 * @param certifiedCopyGround what allows to demand certified copies
 * @param electronic whether an electronic copy does as well
 * @param heldByState the state's database that already holds it
 * @param template the form to be filled in, when one is offered
 */
public record DocumentRequirement(
        String code,
        @Nullable String nationalCode,
        Text name,
        boolean mandatory,
        @Nullable String alternativeGroup,
        @Nullable String condition,
        @Nullable Map<String, Object> when,
        int originals,
        int copies,
        @Nullable CopyForm copyForm,
        @Nullable Ground certifiedCopyGround,
        @Nullable Boolean electronic,
        @Nullable String heldByState,
        @Nullable Template template) {

    /** What a copy must be. */
    public enum CopyForm {
        /** A photocopy or scan. */
        PLAIN,
        /** A photocopy, with the original shown for comparison. */
        ORIGINAL_SHOWN,
        /** A certified copy; only where the law demands it. */
        CERTIFIED
    }

    /** A form of the national catalogue: what it is called, in Vietnamese, and where it can be fetched. */
    public record Template(@Nullable String name, @Nullable String url) {}

    /** The provision of a legal document. */
    public record Ground(String number, String provision) {}

    /** Whether anything at all is asked for. */
    boolean asksForSomething() {
        return originals > 0 || copies > 0 || Boolean.TRUE.equals(electronic) || heldByState != null;
    }
}
