package vn.motcua.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words",
                "Hồ sơ đã được tiếp nhận",
                "[H26.30.01-261123-0001] Đã có kết quả giải quyết hồ sơ đăng ký thường trú của Ông/Bà tại phường",
                "A very long subject in English that does not fit into one line of a mail header at all",
                "=?UTF-8?B?bm90IG91cnM=?=",
                "🙂 ba bốn năm sáu bảy tám chín mười mười một mười hai 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"
            })
    void isReadBackAsItWas(String text) throws Exception {
        String encoded = HeaderText.encode(text);

        assertThat(encoded).isASCII();
        assertThat(encoded.split("\r\n ")).allMatch(line -> line.length() <= 75);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(encoded)))
                .isEqualTo(text.startsWith("=?") ? "=?UTF-8?B?bm90IG91cnM=?=" : text);
    }

    @Test
    void aLineBreakInANameEndsNoHeader() throws Exception {
        String mailbox = HeaderText.mailbox("Mallory\r\nBcc: all@example.vn", "a@example.vn");

        assertThat(mailbox).doesNotContain("\r", "\n");
        InternetAddress read = new InternetAddress(mailbox);
        assertThat(read.getPersonal()).isEqualTo("Mallory  Bcc: all@example.vn");
        assertThat(read.getAddress()).isEqualTo("a@example.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn A", "Smith, John", "O'Neil (Ltd) <x@y.vn>", "\"quoted\"", "Plain Name"})
    void aNameStaysAName(String name) throws Exception {
        InternetAddress read = new InternetAddress(HeaderText.mailbox(name, "a@example.vn"));

        assertThat(read.getAddress()).isEqualTo("a@example.vn");
        assertThat(read.getPersonal()).isEqualTo(name.replace("\"", ""));
    }

    @Test
    void withoutANameThereIsOnlyTheAddress() {
        assertThat(HeaderText.mailbox(" ", "a@example.vn")).isEqualTo("a@example.vn");
    }
}
