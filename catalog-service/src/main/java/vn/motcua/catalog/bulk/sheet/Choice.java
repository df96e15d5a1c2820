package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a cell may have, and the words that people use for them: {@code sheet-values.json}. */
final class Choice {

    private static final Map<String, Choice> ALL = load();

    private final Map<String, String> valuesByWord = new HashMap<>();
    private final List<String> values;

    private Choice(Map<String, List<String>> words) {
        values = List.copyOf(words.keySet());
        words.forEach((value, others) -> {
            valuesByWord.put(folded(value), value);
            others.forEach(word -> valuesByWord.put(folded(word), value));
        });
    }

    /** A list of the file. */
    static Choice named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** The values themselves. */
    List<String> values() {
        return values;
    }

    /** The value that is meant; empty when none is. */
    Optional<String> meant(@Nullable String word) {
        return Optional.ofNullable(word == null ? null : valuesByWord.get(folded(word)));
    }

    /**
     * The value that is meant.
     *
     * @throws WrongCell naming the values when none is
     */
    String chosen(String word) throws WrongCell {
        return meant(word).orElseThrow(() -> new WrongCell("one-of", Map.of("allowed", String.join(", ", values))));
    }

    private static String folded(String word) {
        return CellText.cleaned(word).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Choice> load() {
        Map<String, Choice> choices = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Choice.class.getResourceAsStream("/sheet-values.json"))) {
            JsonMapper.builder()
                    .build()
                    .readValue(file, new TypeReference<Map<String, Map<String, List<String>>>>() {})
                    .forEach((name, words) -> choices.put(name, new Choice(words)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return choices;
    }
}
