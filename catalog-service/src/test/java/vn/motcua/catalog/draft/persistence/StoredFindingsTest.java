package vn.motcua.catalog.draft.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.refusal.Refusal.FieldError;

class StoredFindingsTest {

    @Test
    void comesBackAsItReadsInAText() {
        List<FieldError> findings = List.of(
                new FieldError("effectiveFrom", "year-not-approved", Map.of("year", 2028)),
                new FieldError(
                        "cases[0].limits", "effective-in-the-past", Map.of("earliest", LocalDate.of(2026, 1, 2))));

        assertThat(StoredFindings.read(StoredFindings.write(findings)))
                .containsExactly(
                        new FieldError("effectiveFrom", "year-not-approved", Map.of("year", 2028)),
                        new FieldError("cases[0].limits", "effective-in-the-past", Map.of("earliest", "2026-01-02")));
    }

    @Test
    void aNulInAFieldsNameCanBeStored() {
        String stored = StoredFindings.write(List.of(new FieldError("forms.a\0b", "invalid", Map.of("reason", "\0"))));

        assertThat(stored).doesNotContain("\\u0000").contains("forms.a\uFFFDb");
    }
}
