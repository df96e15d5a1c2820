package vn.motcua.catalog.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorsTest {

    @ParameterizedTest
    @CsvSource({"hon,hon,0", "hom,hon,1", "hn,hon,1", "hoon,hon,1", "ohn,hon,1", "dnag,dang,1", "abc,xyz,3"})
    void countsAWrongAMissingASurplusAndASwappedLetterAsOneEach(String typed, String meant, int errors) {
        assertThat(TypingErrors.between(typed, meant, 3)).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({"abc,xyz,1,2", "a,abcdef,2,3", "thuong,hang,2,3"})
    void stopsCountingAboveTheMost(String typed, String meant, int most, int answer) {
        assertThat(TypingErrors.between(typed, meant, most)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"k,ky,0", "kt,ket,1", "hn,hi,0", "hom,hon,1", "registra,registry,2"})
    void forgivesLongWordsMoreThanShortOnes(String typed, String meant, int errors) {
        assertThat(TypingErrors.allowed(typed, meant)).isEqualTo(errors);
    }

    @Property
    void isSymmetric(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
        assertThat(TypingErrors.between(one, other, 6)).isEqualTo(TypingErrors.between(other, one, 6));
    }

    @Property
    void isWhatTheDefinitionSays(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String one,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 5) String other) {
        assertThat(TypingErrors.between(one, other, 5)).isEqualTo(naive(one, other));
    }

    /** The recursive definition, far too slow for anything but a check. */
    private static int naive(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Math.max(one.length(), other.length());
        }
        String shorterOne = one.substring(0, one.length() - 1);
        String shorterOther = other.substring(0, other.length() - 1);
        int wrong = one.charAt(one.length() - 1) == other.charAt(other.length() - 1) ? 0 : 1;
        int errors = Math.min(
                Math.min(naive(shorterOne, other), naive(one, shorterOther)) + 1,
                naive(shorterOne, shorterOther) + wrong);
        if (one.length() > 1
                && other.length() > 1
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 2)
                && one.charAt(one.length() - 2) == other.charAt(other.length() - 1)) {
            errors = Math.min(
                    errors, naive(one.substring(0, one.length() - 2), other.substring(0, other.length() - 2)) + 1);
        }
        return errors;
    }
}
