package vn.motcua.notification.letter.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.notification.testing.ReadMail;
import vn.motcua.notification.testing.WithMailSystem;

@QuarkusTest
@WithInfrastructure("notification")
@QuarkusTestResource(WithMailSystem.class)
class LettersTest {

    private static final UUID NOTICE = UUID.fromString("0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10");
    private static final UUID DOSSIER = UUID.fromString("0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f11");
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03Z");
    private static final LetterFacts FACTS =
            new LetterFacts(AT, Instant.parse("2026-12-02T10:00:00Z"), 1_250_000L, "OUT_OF_COMPETENCE", "POST");

    private static final Text UNIT =
            new Text("Ủy ban nhân dân phường Hoàn Kiếm", "People's Committee of Hoan Kiem Ward");
    private static final Text PROCEDURE = new Text("Đăng ký thường trú", "Registration of permanent residence");
    private static final String LINK = "https://cong.example/ho-so/" + DOSSIER;

    @Inject
    Letters letters;

    static Stream<Arguments> everyLetter() {
        return Stream.of(LetterTemplate.values())
                .flatMap(template -> Stream.of(Arguments.of(template, "vi"), Arguments.of(template, "en")));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void everyLetterIsWholeInBothParts(LetterTemplate template, String language) throws Exception {
        ReadMail mail = read(template, FACTS, new Contact("Lê Văn Bốn", "bon@example.vn", language), "H26-1");

        assertThat(mail.subject()).isNotBlank();
        assertThat(mail.text()).contains("Lê Văn Bốn", "H26-1").doesNotContain("{", "}", "null", "NOT_FOUND", "bon@");
        assertThat(mail.html())
                .contains("Lê Văn Bốn", "H26-1", "lang=\"" + language + "\"")
                .doesNotContain("{", "bon@");
        assertThat(mail.text()).contains(UNIT.in(language), PROCEDURE.in(language), LINK);
        assertThat(mail.html()).contains("<a href=\"" + LINK + "\">" + LINK + "</a>");
        for (String line : mail.text().lines().toList()) {
            assertThat(mail.html()).contains(line.replace("'", "&#39;"));
        }
        assertThat(mail.text().contains("Trân trọng")).isEqualTo(language.equals("vi"));
        assertThat(mail.message().getHeader("Content-Language", null)).isEqualTo(language);
    }

    @Test
    void saysWhatTheNoticeIsAbout() throws Exception {
        Contact contact = new Contact("Lê Văn Bốn", "bon@example.vn", "vi");

        assertThat(read(LetterTemplate.PAID, FACTS, contact, "H26-1").text()).contains("1.250.000 đồng");
        assertThat(read(LetterTemplate.RECEIVED, FACTS, contact, "H26-1").text())
                .contains("17:00 ngày 02/12/2026");
        assertThat(read(LetterTemplate.REFUSED, FACTS, contact, null).text())
                .contains("không thuộc thẩm quyền", DOSSIER.toString());
        assertThat(read(LetterTemplate.REFUSED, LetterFacts.refused(AT, "A_LATER_REASON"), contact, null)
                        .text())
                .contains("Lý do được nêu trong Phiếu từ chối");
        assertThat(read(LetterTemplate.RETURNED, FACTS, contact, "H26-1").text())
                .contains("bưu chính");
        assertThat(read(LetterTemplate.PAID, FACTS, new Contact("A", "a@example.vn", "en"), null)
                        .text())
                .contains("VND 1,250,000");
    }

    @Test
    void hasTheHeadersOfAnAutomaticMailThatIsRecognisedWhenRepeated() throws Exception {
        Contact contact = new Contact("Lê Văn Bốn", "bon@example.vn", "vi");
        ReadMail mail = read(LetterTemplate.RECEIVED, FACTS, contact, "H26-1");

        assertThat(mail.messageId()).isEqualTo("<" + NOTICE + "@motcua.example>");
        assertThat(mail.message().getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-23T01:02:03Z"));
        assertThat(mail.message().getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.from().getPersonal()).isEqualTo("Một cửa điện tử");
        assertThat(mail.from().getAddress()).isEqualTo("mot-cua@motcua.example");
        assertThat(mail.message().isMimeType("multipart/alternative")).isTrue();
        assertThat(written(notice(LetterTemplate.RECEIVED, FACTS, contact, "H26-1")))
                .isEqualTo(written(notice(LetterTemplate.RECEIVED, FACTS, contact, "H26-1")));
    }

    @Test
    void addressesSomebodyWithoutAName() {
        Contact nameless = new Contact("", "a@example.vn", "vi");

        assertThat(read(LetterTemplate.FILED, FACTS, nameless, null).text()).startsWith("Kính gửi: Ông/Bà\r\n");
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        LetterOrder order = new LetterOrder(
                NOTICE,
                1,
                LetterTemplate.RECEIVED,
                FACTS,
                AT,
                new Contact("Lê Văn Bốn", "bon@example.vn", "vi"),
                new KnownDossier(DOSSIER, "H26-1", null, null));

        assertThat(ReadMail.of(written(order)).text()).doesNotContain("Thủ tục:", "Nơi tiếp nhận:", "\r\n\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Mallory</b> & \"Co\"\r\nBcc: all@example.vn\r\n\r\n.\r\n",
                "Mallory mallory.example",
                "Mallory https://mallory.example/",
                "Mallory 0909 123 456",
                "Mallory has won a prize and asks you to call the number that stands below",
                "Mallory; Mallory"
            })
    void aNameIsNeverMoreThanAName(String typed) {
        String content = written(notice(LetterTemplate.FILED, FACTS, new Contact(typed, "m@example.vn", "vi"), null));
        ReadMail mail = ReadMail.of(content);

        assertThat(mail.text()).startsWith("Kính gửi: Ông/Bà\r\n").doesNotContain("allory");
        assertThat(mail.html()).doesNotContain("allory", "<b>");
        assertThat(mail.to().getPersonal()).isNull();
        assertThat(content.lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("."));
        assertThat(content.lines()).allMatch(line -> line.length() <= 120);
        assertThat(content.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Minh Khai", "Y Moan Ê-nuôl", "Patrick O’Brien", "J. R. Smith", "Lê  Văn\tBốn"})
    void aNameIsShownAsItWasGiven(String name) {
        String shown = name.replaceAll("\\s+", " ");
        ReadMail mail = read(LetterTemplate.FILED, FACTS, new Contact(name, "a@example.vn", "vi"), null);

        assertThat(mail.text()).startsWith("Kính gửi: " + shown + "\r\n");
        assertThat(mail.to().getPersonal()).isEqualTo(shown);
    }

    private ReadMail read(LetterTemplate template, LetterFacts facts, Contact contact, @Nullable String code) {
        return ReadMail.of(written(notice(template, facts, contact, code)));
    }

    private String written(LetterOrder notice) {
        var content = new ByteArrayOutputStream();
        try {
            letters.write(notice).message().writeTo(content);
        } catch (IOException | MessagingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    private static LetterOrder notice(
            LetterTemplate template, LetterFacts facts, Contact contact, @Nullable String code) {
        return new LetterOrder(
                NOTICE, 1, template, facts, AT, contact, new KnownDossier(DOSSIER, code, UNIT, PROCEDURE));
    }
}
