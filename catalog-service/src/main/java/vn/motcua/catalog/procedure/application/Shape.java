package vn.motcua.catalog.procedure.application;

import java.util.List;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * Which parts of a document have the shape of a published version: rules judge those and no others.
 *
 * @param flaws where it has not
 */
public record Shape(List<FieldError> flaws) {

    public Shape {
        flaws = List.copyOf(flaws);
    }

    /**
     * Whether a part has the right shape, itself and everything in it.
     *
     * @param path such as {@code cases[0].documents[2]}
     */
    public boolean isSound(String path) {
        return flaws.stream().map(FieldError::field).noneMatch(flaw -> lies(flaw, path) || lies(path, flaw));
    }

    private static boolean lies(String inner, String outer) {
        return inner.startsWith(outer)
                && (inner.length() == outer.length() || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }
}
