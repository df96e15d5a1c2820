package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierCodeTest {

    @ParameterizedTest
    @CsvSource({
        "1,      H26.30.01-261122-0001",
        "975,    H26.30.01-261122-0975",
        "9999,   H26.30.01-261122-9999",
        "10000,  H26.30.01-261122-10000",
        "123456, H26.30.01-261122-123456"
    })
    void hasFourDigitsAndWidensPast9999(int number, String code) {
        assertThat(DossierCode.of("H26.30.01", LocalDate.of(2026, 11, 22), number)).isEqualTo(code);
    }
}
