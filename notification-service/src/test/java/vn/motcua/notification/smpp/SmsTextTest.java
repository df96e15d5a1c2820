package vn.motcua.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "160, 1", "161, 2", "306, 2", "307, 3"})
    void plainTextTakes160CharactersAMessageAnd153APart(int length, int parts) {
        SmsText text = SmsText.of("a".repeat(length), true, 7);

        assertThat(text.wide()).isFalse();
        assertThat(text.parts()).hasSize(parts);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3"})
    void vietnameseTakes70CharactersAMessageAnd67APart(int length, int parts) {
        SmsText text = SmsText.of("ế".repeat(length), true, 7);

        assertThat(text.wide()).isTrue();
        assertThat(text.parts()).hasSize(parts);
    }

    @Test
    void withoutAccentsVietnameseIsPlain() {
        assertThat(SmsText.plain("Hồ sơ Đặng Thị Ưng – đã được tiếp nhận"))
                .isEqualTo("Ho so Dang Thi Ung - da duoc tiep nhan");
        assertThat(SmsText.plain("漢字")).isEqualTo("??");
        assertThat(SmsText.of("Đã được tiếp nhận", false, 7).wide()).isFalse();
    }

    /** Some of our vowels are in the alphabet of telephones, most are not: one that is not makes all of the text wide. */
    @Test
    void knowsTheAlphabetOfTelephones() {
        assertThat(SmsText.of("à è ì ò ù é", true, 7).wide()).isFalse();
        assertThat(SmsText.of("à ạ", true, 7).wide()).isTrue();
        assertThat(SmsText.of("@_{€}", true, 7).parts().getFirst())
                .containsExactly(0x00, 0x11, 0x1b, 0x28, 0x1b, 0x65, 0x1b, 0x29);
    }

    @Test
    void composesLettersThatWereTypedInPieces() {
        assertThat(SmsText.of("e\u0302\u0301", true, 7).parts().getFirst())
                .isEqualTo("ế".getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void eachPartSaysWhichOneItIs() {
        SmsText text = SmsText.of("ế".repeat(100), true, 0x1_42);

        assertThat(text.parts().getFirst()).startsWith(5, 0, 3, 0x42, 2, 1).hasSize(6 + 134);
        assertThat(text.parts().getLast()).startsWith(5, 0, 3, 0x42, 2, 2).hasSize(6 + 66);
    }

    @Test
    void neverCutsACharacterInTwo() {
        SmsText wide = SmsText.of("ế".repeat(66) + "😀".repeat(10), true, 7);
        SmsText narrow = SmsText.of("a".repeat(152) + "€".repeat(10), true, 7);

        assertThat(wide.parts().getFirst()).hasSize(6 + 132);
        assertThat(narrow.parts().getFirst()).hasSize(6 + 152);
    }

    @Test
    void refusesWhatNoNumberCanCount() {
        assertThatThrownBy(() -> SmsText.of("a".repeat(153 * 256), true, 7))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
