package vn.motcua.catalog.bulk.laythutuc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the cases that the words of a limit or a fee speak of. */
final class CaseNames {

    /** By the folded name; the general case has none. */
    private final Map<CaseDraft, String> folded = new LinkedHashMap<>();

    /** By the words that were asked for; channels repeat each other. */
    private final Map<String, List<CaseDraft>> found = new HashMap<>();

    CaseNames(List<CaseDraft> cases) {
        for (CaseDraft one : cases) {
            String name = one.name();
            String words = name == null ? "" : Terms.folded(name);
            if (!words.isEmpty()) {
                folded.put(one, words);
            }
        }
    }

    /**
     * The cases whose names are the words; otherwise those whose names stand in them, where a name that is part of another, longer one
     * does not count.
     */
    List<CaseDraft> named(@Nullable String words) {
        return words == null || folded.isEmpty() ? List.of() : found.computeIfAbsent(words, this::find);
    }

    private List<CaseDraft> find(String words) {
        String within = Terms.folded(words);
        List<CaseDraft> equal = all((one, name) -> name.equals(within));
        return equal.isEmpty() ? longest(all((one, name) -> (within + " ").contains(name + " "))) : equal;
    }

    private List<CaseDraft> all(BiPredicate<CaseDraft, String> which) {
        List<CaseDraft> all = new ArrayList<>();
        folded.forEach((one, name) -> {
            if (which.test(one, name)) {
                all.add(one);
            }
        });
        return all;
    }

    private List<CaseDraft> longest(List<CaseDraft> all) {
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> isPart(name(one), name(other))))
                .toList();
    }

    private String name(CaseDraft one) {
        return folded.getOrDefault(one, "");
    }

    private static boolean isPart(String name, String longer) {
        return longer.length() > name.length() && (longer + " ").contains(name + " ");
    }
}
