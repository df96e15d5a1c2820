package vn.motcua.catalog.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void losesMarksAndCaseButNoLetter() {
        assertThat(FoldedText.of("Đăng ký kết hôn").text()).isEqualTo(" dang ki ket hon");
        assertThat(FoldedText.of("TRƯỜNG HỢP ĐẶC BIỆT ở nước").text()).isEqualTo(" truong hop dac biet o nuoc");
    }

    @Test
    void isTheSameForComposedAndDecomposedAccents() {
        assertThat(FoldedText.of("kê\u0301t hôn")).isEqualTo(FoldedText.of("kết hôn"));
    }

    @Test
    void writesTheSameSoundInOneWay() {
        assertThat(FoldedText.of("ký, lý, tỷ, quý, mỹ, thy")).isEqualTo(FoldedText.of("kí, lí, tỉ, quí, mĩ, thi"));
        assertThat(FoldedText.of("tay thuy yen").words()).containsExactly("tay", "thuy", "yen");
    }

    @Test
    void keepsCodesTogetherAndDropsPunctuation() {
        assertThat(FoldedText.of("1.004222", "Liên thông – thường trú, (BHYT).").words())
                .containsExactly("1.004222", "lien", "thong", "thuong", "tru", "bhyt");
    }

    @Test
    void keepsTheMarksWhereTheyTellWordsApart() {
        assertThat(FoldedText.markedWords("Đăng KÝ khai tử!")).containsExactly("đăng", "ký", "khai", "tử");
    }

    @Test
    void isEmptyWithoutWords() {
        assertThat(FoldedText.of("  %_' -- ").text()).isEmpty();
        assertThat(FoldedText.of("").words()).isEmpty();
    }
}
