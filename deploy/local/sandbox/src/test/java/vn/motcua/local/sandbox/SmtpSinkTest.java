package vn.motcua.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

    private static final String MAIL = """
            Message-ID: <notice-1@motcua.example>
            Subject: =?utf-8?B?SOG7kyBzxqE=?=
            From: motcua@motcua.example
            To: dan@example.vn
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            K=C3=ADnh g=E1=BB=ADi
            --b
            Content-Type: text/html; charset=utf-8

            <p>x</p>
            --b--
            """;

    @Test
    void keepsWhatCameAndReadsItForPeople() throws Exception {
        byte[] data = MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

        Map<String, Object> line = ReadMail.of(SmtpSink.line("motcua@motcua.example", "dan@example.vn", data));

        assertThat(line)
                .containsEntry("messageId", "<notice-1@motcua.example>")
                .containsEntry("to", "dan@example.vn")
                .containsEntry("raw", MAIL.replace("\n", "\r\n"))
                .containsEntry("subject", "Hồ sơ")
                .containsEntry("text", "Kính gửi")
                .containsEntry("html", "<p>x</p>");
    }
}
