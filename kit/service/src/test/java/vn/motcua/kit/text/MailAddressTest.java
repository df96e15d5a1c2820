package vn.motcua.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@x.vn", "A.b+c@X.VN", "o'neil@mail.example.com", "a@1-2.vn"})
    void isWhatProvidersGive(String text) {
        assertThat(MailAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@x.vn",
                "a@b",
                "a@x..vn",
                ".a@x.vn",
                "a.@x.vn",
                "a@-x.vn",
                "a@x-.vn",
                "a@b@x.vn",
                "a b@x.vn",
                "<a@x.vn>",
                "a@x.vn,b@y.vn",
                "a@[127.0.0.1]",
                "đ@x.vn",
                "a@đ.vn",
                "a@x.vn\n",
                "\"a\"@x.vn"
            })
    void isNothingElse(String text) {
        assertThat(MailAddress.isOne(text)).isFalse();
    }

    @Test
    void isNoLongerThanItMayBe() {
        assertThat(MailAddress.isOne("a".repeat(64) + "@x.vn")).isTrue();
        assertThat(MailAddress.isOne("a".repeat(65) + "@x.vn")).isFalse();
        assertThat(MailAddress.isOne("a@" + "x".repeat(64) + ".vn")).isFalse();
        assertThat(MailAddress.isOne("a@" + "x.".repeat(126) + "vn")).isFalse();
        assertThat(MailAddress.isOne("a.".repeat(100_000) + "a@" + "b.".repeat(100_000) + "vn"))
                .isFalse();
    }

    @Test
    void mayHaveLettersOfAnyLanguageWhereThatIsMeant() {
        assertThat(MailAddress.isInternational("đào@x.vn")).isTrue();
        assertThat(MailAddress.isInternational("đào@đ.vn")).isFalse();
    }
}
