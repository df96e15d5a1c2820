package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/service-skeleton.md has one answer to and the class files do not show. */
class OneWayToSayItTest {

    private static final List<ServiceSources.File> SOURCES = ServiceSources.all();

    private static final Pattern SQL = Pattern.compile(
            "\"(select |insert into |update |delete from )|\"\"\"\\s*\\n\\s*(select|insert into|update|delete from|with) ");

    /** Where somebody is asked for by role; and the roles whose names are no everyday words. */
    private static final Pattern ROLE = Pattern.compile("@RolesAllowed\\([^)]*\"|\\.is\\(\""
            + "|\"(portal|reception-officer|unit-lead|inspector|administrator|catalogue-editor|catalogue-approver)\"");

    private static final Pattern PATH = Pattern.compile("@Path\\(\"[^/]");

    private static final Pattern NOBODY = Pattern.compile("\"system\"");

    @Test
    void sqlStandsInPersistence() {
        assertThat(where(SQL, source -> List.of("web", "application", "events", "model", "door").stream()
                        .anyMatch(source::isIn)))
                .isEmpty();
    }

    @Test
    void rolesHaveOneClass() {
        assertThat(where(ROLE, source -> true)).isEmpty();
    }

    @Test
    void pathsBeginWithASlash() {
        assertThat(where(PATH, source -> true)).isEmpty();
    }

    @Test
    void whereNobodyActsTheSystemDoes() {
        assertThat(where(NOBODY, source -> true)).isEmpty();
    }

    /** Each service's database is made by its own steps and the kit's; one number twice, and it does not start. */
    @ParameterizedTest
    @ValueSource(strings = {"catalog", "intake", "workflow", "payment", "notification"})
    void noTwoMigrationsHaveOneNumber(String service) throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String module : List.of(service + "-service", "kit/eventing", "kit/service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", "..", module, "src", "main", "resources", "db"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("V[0-9]+__.*"))
                        .map(name -> name.substring(0, name.indexOf("__")))
                        .forEach(numbers::add);
            }
        }
        assertThat(numbers).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }

    /** A rule that cannot find anything says nothing. */
    @Test
    void theRulesSeeTheSources() {
        assertThat(SOURCES).hasSizeGreaterThan(500);
        assertThat(where(SQL, source -> source.isIn("persistence"))).isNotEmpty();
    }

    private static List<String> where(Pattern said, Predicate<ServiceSources.File> room) {
        return SOURCES.stream()
                .filter(room)
                .filter(source -> said.matcher(source.text()).find())
                .map(ServiceSources.File::path)
                .toList();
    }
}
