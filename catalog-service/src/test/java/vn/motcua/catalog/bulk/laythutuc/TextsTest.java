package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void removesHtmlAndEntities() {
        assertThat(Texts.line("<p><b>Đăng&nbsp;ký</b> khai sinh &amp; khai tử</p><script>alert(1)</script>"))
                .isEqualTo("Đăng ký khai sinh & khai tử");
    }

    @Test
    void removesHtmlThatWasEscapedOnceTooOften() {
        assertThat(Texts.line("&lt;p&gt;Đăng&amp;nbsp;ký&lt;/p&gt;")).isEqualTo("Đăng ký");
    }

    @Test
    void leavesComparisonsAlone() {
        assertThat(Texts.line("Diện tích < 250 m2 và > 10 m2")).isEqualTo("Diện tích < 250 m2 và > 10 m2");
    }

    @Test
    void composesLettersAndDropsWhatNobodySees() {
        String decomposed = Normalizer.normalize("Đăng ký", Normalizer.Form.NFD);
        assertThat(Texts.line("\uFEFF" + decomposed + "\u200B \u0000\u00A0 kết\thôn\u00AD\uD800"))
                .isEqualTo("Đăng ký kết hôn");
    }

    @Test
    void breaksLinesWhereTheHtmlDoes() {
        assertThat(Texts.lines("<ul><li>Bước 1:\n nộp</li><li>Bước 2</li></ul>Bước 3<br/>Bước 4"))
                .containsExactly("Bước 1: nộp", "Bước 2", "Bước 3", "Bước 4");
    }

    @Test
    void keepsTheLinesOfPlainText() {
        assertThat(Texts.lines("- Bước 1 &amp; 2\r\n\r\n- Bước 3\n")).containsExactly("- Bước 1 & 2", "- Bước 3");
    }

    @Property(tries = 500)
    void neverLeavesWhatNobodySees(@ForAll String raw) {
        List<String> lines = Texts.lines(raw);
        assertThat(lines).allSatisfy(line -> assertThat(line)
                .isNotBlank()
                .isEqualTo(line.strip())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]"));
    }
}
