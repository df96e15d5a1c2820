package vn.motcua.kit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final Vertx vertx = Vertx.vertx();
    private final Judge judge = new Judge(vertx);

    @AfterEach
    void close() {
        judge.close();
        vertx.close();
    }

    /** Whoever publishes one form after the other does not fill the memory with them. */
    @Test
    void compiledFormsLeaveMemory() {
        List<String> forms = IntStream.range(0, 200).mapToObj(JudgeTest::form).toList();

        List<Schema> compiled = forms.stream().map(judge::schema).toList();

        await().untilAsserted(() -> assertThat(IntStream.range(0, forms.size())
                        .filter(form -> judge.schema(forms.get(form)) == compiled.get(form))
                        .count())
                .as("of 200 forms of 10,000 characters at most 300,000 characters stay")
                .isLessThanOrEqualTo(30));
    }

    @Test
    void aFormInUseIsCompiledOnce() {
        String form = form(0);

        assertThat(judge.schema(form)).isSameAs(judge.schema(form));
    }

    private static String form(int number) {
        return "{\"type\":\"object\",\"title\":\"%d\",\"description\":\"%s\"}".formatted(number, "x".repeat(10_000));
    }
}
