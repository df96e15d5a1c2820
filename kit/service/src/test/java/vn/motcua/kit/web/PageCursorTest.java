package vn.motcua.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingValues;

class PageCursorTest {

    @Test
    void comesBackAsItWent() {
        List<String> place = List.of("2026-11-23T01:02:03Z", "Nguyễn/+ ", "");

        String cursor = PageCursor.write(place);

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(PageCursor.read(cursor, 3)).isEqualTo(place);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void withoutOneTheListBegins(@Nullable String none) {
        assertThat(PageCursor.read(none, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a", "Zm9v", "../../etc/passwd", " "})
    void anotherIsRefusedByName(String cursor) {
        assertThatThrownBy(() -> PageCursor.read(cursor, 2))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        refusal -> assertThat(refusal.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("query.cursor");
                            assertThat(error.rule()).isEqualTo("cursor");
                        }));
    }

    @Test
    void oneOfAnotherListIsRefused() {
        String ofThree = PageCursor.write(List.of("a", "b", "c"));

        assertThatThrownBy(() -> PageCursor.read(ofThree, 2)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> PageCursor.read(
                        Base64.getUrlEncoder().encodeToString("a b".getBytes(StandardCharsets.UTF_8)), 2))
                .isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "2, 2, false", "3, 3, false", "4, 3, true"})
    void aPageShowsWhatWasWantedAndSaysWhetherThereIsMore(int rows, int shown, boolean more) {
        Page<String> page = Page.of(
                IntStream.rangeClosed(1, rows).boxed().toList(), 3, row -> List.of("" + row), row -> "row " + row);

        assertThat(page.items()).hasSize(shown);
        assertThat(page.next() != null).isEqualTo(more);
        if (more) {
            assertThat(PageCursor.read(page.next(), 1)).containsExactly("3");
        }
    }

    @ParameterizedTest
    @CsvSource({", 50", "1, 1", "200, 200"})
    void aPageHasReasonableSize(@Nullable Integer wanted, int size) {
        assertThat(Page.limit(wanted)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void anotherSizeIsRefused(int wanted) {
        assertThatThrownBy(() -> Page.limit(wanted)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+294277-01-01T00:00:00Z", "yesterday", "2026-05-04", "2026-05-04T08:00:00\u0000+07:00"})
    void aPlaceThatNoListHasIsRefused(String time) {
        String cursor = PageCursor.write(List.of(time));

        assertThatThrownBy(() -> PageCursor.place(cursor, 1, parts -> IncomingValues.instant(parts.getFirst())))
                .isInstanceOf(InvalidRequest.class);
    }
}
