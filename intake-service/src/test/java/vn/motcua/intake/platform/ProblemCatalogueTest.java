package vn.motcua.intake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("intake")
class ProblemCatalogueTest {

    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.of("en");

    @Inject
    ProblemTexts texts;

    @Test
    void everyTextStandsInBothLanguagesWithTheSameArguments() {
        assertThat(texts.texts(VI).keySet()).isEqualTo(texts.texts(EN).keySet());
        texts.texts(VI).forEach((key, text) -> assertThat(placeholders(text))
                .as(key)
                .isEqualTo(placeholders(String.valueOf(texts.texts(EN).get(key)))));
    }

    @Test
    void everyRefusalHasItsTitleAndItsDetail() {
        Set<String> slugs = inSources(Pattern.compile("super\\(Kind\\.\\w+, \"([a-z-]+)\""));

        assertThat(slugs).hasSizeGreaterThan(8).allSatisfy(slug -> {
            assertThat(texts.knows(slug + ".title", VI)).as(slug).isTrue();
            assertThat(texts.knows(slug + ".detail", EN)).as(slug).isTrue();
        });
    }

    @Test
    void everyFieldRuleHasItsText() {
        Set<String> rules =
                new TreeSet<>(inSources(Pattern.compile("add\\(\\s*(?:\"[^\"]+\"|\\w+),\\s*\"([a-z-]+)\"")));
        rules.addAll(inSources(Pattern.compile("path \\+ \"\\w+\", \"([a-z-]+)\"")));
        rules.addAll(inSources(Pattern.compile("new FieldError\\(\\s*path[^,]*, \"([a-z-]+)\"")));
        rules.addAll(inSources(Pattern.compile("[?:] \"([a-z]+(?:-[a-z]+)+)\"")));
        rules.addAll(inSources(Pattern.compile("InvalidRequest\\.field\\(\\s*\"[^\"]+\", \"([a-z-]+)\"")));

        assertThat(rules)
                .contains("required", "unknown-procedure", "missing-document", "unknown-status")
                .allSatisfy(rule ->
                        assertThat(texts.knows("field." + rule, VI)).as(rule).isTrue());
    }

    /** English and Vietnamese name a document in their own language. */
    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.equals("{vi}") || name.equals("{en}") ? "{name}" : name)
                .collect(Collectors.toSet());
    }

    private static Set<String> inSources(Pattern pattern) {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .map(ProblemCatalogueTest::read)
                    .flatMap(source -> pattern.matcher(source).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
