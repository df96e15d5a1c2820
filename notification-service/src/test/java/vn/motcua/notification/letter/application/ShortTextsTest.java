package vn.motcua.notification.letter.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.letter.model.LetterTemplate;

class ShortTextsTest {

    private static final Instant AT = Instant.parse("2026-11-30T09:12:00Z");

    private final ShortTexts texts = new ShortTexts();

    /** A text that had to be cut would cost twice and say half. */
    @ParameterizedTest
    @EnumSource
    void everythingIsSaidInOneMessageWithoutAccents(LetterTemplate template) {
        for (String language : new String[] {"vi", "en"}) {
            String text = texts.write(order(template, language));

            assertThat(text).contains("H15.50.05.13-261008-0975").doesNotContain("{", "–", "null", "Canary", "http");
            assertThat(Normalizer.normalize(text, Normalizer.Form.NFC).length()).isLessThanOrEqualTo(160);
        }
    }

    private static LetterOrder order(LetterTemplate template, String language) {
        return new LetterOrder(
                UUID.randomUUID(),
                1,
                template,
                new LetterFacts(AT, AT, 10_000L, "OTHER", "COUNTER"),
                AT,
                new Contact("Canary", "", "0912345678", language),
                new KnownDossier(UUID.randomUUID(), "H15.50.05.13-261008-0975", null, null));
    }
}
