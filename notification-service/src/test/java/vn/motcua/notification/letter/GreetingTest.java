package vn.motcua.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguyễn Văn Thí Dụ", "H'Hen Niê", "Đỗ-Lê Thị Ánh", "Công ty TNHH 2 thành viên An Bình & Con (Hà Nội)", "T. N. Lan"
            })
    void isTheNameThatWasTyped(String name) {
        assertThat(Greeting.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trúng thưởng tại http://xau.example", "xau.vn để nhận quà", "www.xau", "Lan viết cho lan@xau.example",
                "Gọi 0912 345 678 ngay", "a<b>c", "", "   "
            })
    void isLeftOutWhereItIsMoreThanAName(String typed) {
        assertThat(Greeting.of(typed)).isEmpty();
    }

    @Test
    void isLeftOutWhereItIsALetterOfItsOwn() {
        assertThat(Greeting.of("Quý vị đã trúng thưởng ".repeat(4))).isEmpty();
    }

    @Test
    void staysOneLine() {
        assertThat(Greeting.of("Lê\r\nVăn\0Bốn\u200B")).isEqualTo("Lê Văn Bốn");
    }
}
