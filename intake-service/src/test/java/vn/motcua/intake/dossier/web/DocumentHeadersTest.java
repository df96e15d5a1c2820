package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=5-9, 5, 5",
        "bytes=5-, 5, 95",
        "bytes=90-500, 90, 10",
        "bytes=-10, 90, 10",
        "bytes=-500, 0, 100",
        "bytes=100-, 0, 0",
        "bytes=-0, 100, 0"
    })
    void aPartOfAHundredBytes(String header, long first, long count) {
        assertThat(ByteRange.of(header, 100)).contains(new ByteRange(first, count));
    }

    /** What is no single range of bytes is answered with the whole, as the standard allows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=9-5",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void theWhole(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
        assertThat(ByteRange.of(null, 100)).isEmpty();
    }

    @Test
    void aNameInAnyLettersStaysOnItsLine() {
        assertThat(Disposition.inline("Giấy \"đăng ký\"; 50%.pdf"))
                .isEqualTo("inline; filename=\"Giay _dang ky_; 50_.pdf\";"
                        + " filename*=UTF-8''Gi%E1%BA%A5y%20%22%C4%91%C4%83ng%20k%C3%BD%22%3B%2050%25.pdf");
        assertThat(Disposition.inline("文件.png")).startsWith("inline; filename=\"__.png\"");
        assertThat(Disposition.inline("a\\b'c.pdf"))
                .contains("filename=\"a_b'c.pdf\"")
                .endsWith("a%5Cb%27c.pdf");
    }
}
