package vn.motcua.kit.command;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.refusal.Stale;

/**
 * Which versions the caller has seen, by {@code If-Match}: one entity tag, several, or {@code *} for whichever is current.
 *
 * @param versions empty: any will do
 */
public record SeenVersions(Set<Long> versions) {

    /** What is said where nothing is said. */
    public static final SeenVersions ANY = new SeenVersions(Set.of());

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"|(\\d{1,18})");

    /**
     * Reads a header that must be there.
     *
     * @throws Refusal when it is missing, or names no entity tags of ours
     */
    public static SeenVersions required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionRequired();
        }
        return read(ifMatch);
    }

    /**
     * Reads a header that may be missing.
     *
     * @throws Refusal when it names no entity tags of ours
     */
    public static SeenVersions optional(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() ? ANY : read(ifMatch);
    }

    /** Whether the current version is among them. */
    public boolean include(long current) {
        return versions.isEmpty() || versions.contains(current);
    }

    /**
     * Lets only who has seen the current version go on.
     *
     * @throws Stale for everybody else
     */
    public void require(long current) {
        if (!include(current)) {
            throw new Stale();
        }
    }

    private static SeenVersions read(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return ANY;
        }
        return new SeenVersions(Arrays.stream(ifMatch.split(",", -1))
                .map(tag -> version(tag.strip()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Long version(String tag) {
        var matched = TAG.matcher(tag);
        if (!matched.matches()) {
            throw InvalidRequest.field("header.If-Match", "wrong-format");
        }
        return Long.valueOf(matched.group(1) == null ? matched.group(2) : matched.group(1));
    }
}
