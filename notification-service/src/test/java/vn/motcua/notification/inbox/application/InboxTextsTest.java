package vn.motcua.notification.inbox.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.notification.inbox.model.InboxItem;
import vn.motcua.notification.inbox.model.ItemFacts;
import vn.motcua.notification.inbox.model.Reminder;
import vn.motcua.notification.letter.model.LetterTemplate;

class InboxTextsTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:12:00Z");

    private final InboxTexts texts = new InboxTexts();

    static Stream<String> templates() {
        return Stream.concat(
                Arrays.stream(LetterTemplate.values()).map(LetterTemplate::wireName),
                Arrays.stream(Reminder.values()).map(Reminder::wireName));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everythingCanBeSaidInBothLanguages(String template) {
        for (String language : new String[] {"vi", "en"}) {
            Locale locale = Locale.of(language);

            assertThat(texts.title(item(template, "H26-1"), locale))
                    .isNotBlank()
                    .doesNotContain("{");
            assertThat(texts.text(item(template, "H26-1"), locale))
                    .contains("H26-1")
                    .doesNotContain("{", "–", "null");
        }
    }

    @Test
    void saysTimesAndAmountsAsThePeopleDo() {
        assertThat(texts.text(item("paid", "H26-1"), Locale.of("vi")))
                .isEqualTo("Đã nhận 10.000 đồng cho hồ sơ H26-1 lúc 16:12 ngày 30/11/2026.");
        assertThat(texts.text(item("step-overdue", "H26-1"), Locale.of("en")))
                .isEqualTo("The open step of dossier H26-1 has been overdue since 16:12 on 30 November 2026.");
    }

    @Test
    void namesADossierByItsIdUntilItHasACode() {
        InboxItem item = item("filed", null);

        assertThat(texts.text(item, Locale.of("vi"))).contains(item.dossierId().toString());
    }

    private static InboxItem item(String template, @Nullable String code) {
        return new InboxItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                code,
                null,
                template,
                new ItemFacts(AT, AT, 10_000L, code, "H26.30.01", "APPRAISE"),
                AT,
                AT,
                null);
    }
}
