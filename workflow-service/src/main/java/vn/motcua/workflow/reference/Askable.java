package vn.motcua.workflow.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant can be asked to complete: the papers that a case of a version names, and the answers of its form.
 *
 * @param documents codes of the papers
 * @param fields paths of the answers, such as {@code newAddress} or {@code house.area}
 */
public record Askable(Set<String> documents, Set<String> fields) {

    /** Forms are flat or nearly so; a schema that refers to itself ends here. */
    private static final int DEEPEST = 4;

    /** Keeps its own sets. */
    public Askable {
        documents = Set.copyOf(documents);
        fields = Set.copyOf(fields);
    }

    static Askable of(@Nullable List<PublishedProcedure.PublishedDocument> documents, @Nullable JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        if (schema != null) {
            collect(schema, new ArrayList<>(), fields);
        }
        return new Askable(
                documents == null
                        ? Set.of()
                        : new TreeSet<>(documents.stream()
                                .map(PublishedProcedure.PublishedDocument::code)
                                .toList()),
                fields);
    }

    private static void collect(JsonNode schema, List<String> path, Set<String> fields) {
        schema.path("properties").properties().forEach(property -> {
            List<String> next = new ArrayList<>(path);
            next.add(property.getKey());
            fields.add(String.join(".", next));
            if (next.size() < DEEPEST) {
                collect(property.getValue(), next, fields);
            }
        });
    }
}
