package vn.motcua.payment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.refusal.Refusal;

class ProblemCatalogueTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.of("en"));
    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void everyRefusalHasItsTextsInBothLanguages() throws Exception {
        Set<JavaClass> refusals = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("vn.motcua.payment").stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .filter(type -> !Modifier.isAbstract(type.reflect().getModifiers()))
                        .collect(Collectors.toSet());
        assertThat(refusals).hasSizeGreaterThanOrEqualTo(5);

        for (JavaClass refusal : refusals) {
            Constructor<?> constructor = refusal.reflect().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] values = Stream.of(constructor.getParameterTypes())
                    .map(type -> type.isEnum() ? type.getEnumConstants()[0] : (Object) 1L)
                    .toArray();
            String slug = ((Refusal) constructor.newInstance(values)).type();
            for (Locale language : LANGUAGES) {
                assertThat(texts.text(slug + ".title", language, Map.of())).isNotBlank();
                assertThat(texts.text(slug + ".detail", language, Map.of())).isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts.texts(LANGUAGES.getFirst()).keySet())
                .isEqualTo(texts.texts(LANGUAGES.getLast()).keySet());
    }
}
