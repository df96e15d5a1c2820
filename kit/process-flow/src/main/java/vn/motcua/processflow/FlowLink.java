package vn.motcua.processflow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows what.
 *
 * @param from code of a node
 * @param to code of a node
 * @param when the answer of the choice before it that leads this way
 * @param otherwise whether it is taken when no other way of the choice fits
 */
public record FlowLink(
        String from,
        String to,
        @Nullable Text name,
        @Nullable String when,
        @Nullable Boolean otherwise) {

    public FlowLink {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        otherwise = Boolean.TRUE.equals(otherwise) ? Boolean.TRUE : null;
    }

    /** Whether it is taken when no other way fits. */
    public boolean fitsOtherwise() {
        return otherwise != null;
    }
}
