package vn.motcua.catalog.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void losesMarksAndCaseButNoLetter() {
        assertThat(FoldedText.of("Đăng ký kết hôn").text()).isEqualTo(" dang ky ket hon");
        assertThat(FoldedText.of("TRƯỜNG HỢP ĐẶC BIỆT ở nước").text()).isEqualTo(" truong hop dac biet o nuoc");
    }

    @Test
    void isTheSameForComposedAndDecomposedAccents() {
        assertThat(FoldedText.of("kê\u0301t hôn")).isEqualTo(FoldedText.of("kết hôn"));
    }

    @Test
    void keepsCodesTogetherAndDropsPunctuation() {
        assertThat(FoldedText.of("1.004222", "Liên thông – thường trú, (BHYT).").words())
                .containsExactly("1.004222", "lien", "thong", "thuong", "tru", "bhyt");
    }

    @Test
    void isEmptyWithoutWords() {
        assertThat(FoldedText.of("  %_' -- ").text()).isEmpty();
        assertThat(FoldedText.of("").words()).isEmpty();
    }
}
