package vn.motcua.catalog.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    @Test
    void everyTextStandsInBothLanguagesWithTheSamePlaceholders() throws IOException {
        Properties vi = texts("problems_vi.properties");
        Properties en = texts("problems_en.properties");

        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
        for (String key : vi.stringPropertyNames()) {
            assertThat(placeholders(vi.getProperty(key))).as(key).isEqualTo(placeholders(en.getProperty(key)));
        }
    }

    private static java.util.Set<String> placeholders(String text) {
        return java.util.regex.Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        var url = Objects.requireNonNull(
                        ProblemCatalogueTest.class.getProtectionDomain().getClassLoader())
                .getResource(file);
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(url).openStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
