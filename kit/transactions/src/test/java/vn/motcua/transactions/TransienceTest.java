package vn.motcua.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransienceTest {

    /** Hibernate reports a refused statement with its state, not with the driver's exception. */
    @ParameterizedTest
    @CsvSource({
        "57P01, true, true", "57P03, true, true", "08006, true, true", "53300, true, true",
        "40001, true, false", "40P01, true, false", "22001, false, false", "42P01, false, false"
    })
    void goesByTheStateOfARefusedStatement(String state, boolean passes, boolean away) {
        RuntimeException failure = new RuntimeException(
                new GenericJDBCException("error executing SQL statement", new SQLException("refused", state)));

        assertThat(Transience.passes(failure)).isEqualTo(passes);
        assertThat(Transience.databaseAway(failure)).isEqualTo(away);
    }

    @Test
    void aBrokenConstraintStays() {
        var failure = new ConstraintViolationException("no", new SQLException("duplicate key", "23505"), "some_pkey");

        assertThat(Transience.passes(failure)).isFalse();
        assertThat(Transience.databaseAway(failure)).isFalse();
    }

    @Test
    void aLostConnectionPassesAndBrokenTextStays() {
        assertThat(Transience.databaseAway(new IOException("Broken pipe"))).isTrue();
        assertThat(Transience.passes(new JsonParseException(null, "unexpected end")))
                .isFalse();
    }
}
