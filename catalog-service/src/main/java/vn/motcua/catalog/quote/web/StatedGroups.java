package vn.motcua.catalog.quote.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/** Reads which groups of people somebody says to belong to. */
public final class StatedGroups {

    private StatedGroups() {}

    /** What is stated; notes each that is empty. */
    public static List<String> read(@Nullable List<@Nullable String> stated, InvalidRequest refusal) {
        List<String> groups = new ArrayList<>();
        if (stated != null) {
            for (int i = 0; i < stated.size(); i++) {
                String group = stated.get(i);
                if (group == null) {
                    refusal.at("groups[" + i + "]", "required", Map.of());
                } else {
                    groups.add(group);
                }
            }
        }
        return groups;
    }
}
