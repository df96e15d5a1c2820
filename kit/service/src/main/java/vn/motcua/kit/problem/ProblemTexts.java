package vn.motcua.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The problem catalogue: all {@code problems_vi.properties} and {@code problems_en.properties} on the class path (the
 * kit's own and the service's). Keys are {@code <slug>.title}, {@code <slug>.detail} and {@code field.<rule>};
 * placeholders look like <code>{name}</code>.
 */
@ApplicationScoped
public class ProblemTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Map<String, String>> byLanguage =
            Map.of("vi", load("problems_vi.properties"), "en", load("problems_en.properties"));

    /**
     * The text of a key.
     *
     * @throws IllegalStateException when the catalogue lacks it: a test reads every key in both languages
     */
    public String text(String key, Locale language, Map<String, Object> arguments) {
        String text = texts(language).get(key);
        if (text == null) {
            throw new IllegalStateException("problem catalogue lacks " + key + " in " + language);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf(arguments.getOrDefault(found.group(1), "?"))));
    }

    /** Whether the catalogue knows a key in a language. */
    public boolean knows(String key, Locale language) {
        return texts(language).containsKey(key);
    }

    /** Every key of a language. */
    public Map<String, String> texts(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), byLanguage.getOrDefault("vi", Map.of()));
    }

    private static Map<String, String> load(String file) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (URL url : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(file))) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }
}
