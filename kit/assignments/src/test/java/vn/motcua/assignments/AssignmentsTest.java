package vn.motcua.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.assignments.OfficerAssigned.Assignment;
import vn.motcua.kit.identity.Revocations;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.Transactions;

/** An officer who appraises in one unit, receives in another until yesterday, and is cashier in a third from tomorrow. */
@QuarkusTest
@WithInfrastructure("assignments")
class AssignmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final HoldsToday HOLDS = new HoldsToday("$1", "$2", "$3");

    @Inject
    Assignments assignments;

    @Inject
    Transactions transactions;

    @Inject
    Revocations revocations;

    @Inject
    EventLoop eventLoop;

    private final UUID officer = UUID.randomUUID();

    @BeforeEach
    void announce() throws Exception {
        replace(new OfficerAssigned(
                officer,
                List.of(
                        new Assignment("H26.01", List.of("appraiser", "clerk"), LocalDate.of(2026, 1, 1), null),
                        new Assignment(
                                "H26.02", List.of("reception-officer"), LocalDate.of(2026, 1, 1), TODAY.minusDays(1)),
                        new Assignment("H26.03", List.of("cashier"), TODAY.plusDays(1), null),
                        new Assignment("H26.04", List.of("cashier"), TODAY, TODAY)),
                null));
    }

    @ParameterizedTest
    @CsvSource({
        "appraiser, H26.01, true",
        "clerk, H26.01, true",
        "cashier, H26.01, false",
        "appraiser, H26.04, false",
        "cashier, H26.04, true",
        "reception-officer, H26.02, false",
        "cashier, H26.03, false",
        "appraiser, H26.99, false"
    })
    void roleAndUnitAndDayComeFromOneAssignment(String role, String unit, boolean holds) throws Exception {
        assertThat(ask("select " + HOLDS.inOneOf("$4"), officer, new String[] {role}, TODAY, unit))
                .isEqualTo(holds);
        assertThat(ask(
                        "select " + HOLDS.as("$4", "$5"),
                        officer,
                        new String[] {"appraiser", "clerk", "cashier", "reception-officer"},
                        TODAY,
                        role,
                        unit))
                .isEqualTo(holds);
        assertThat(ask("select exists (" + HOLDS.rolesIn("$4") + ")", officer, new String[] {role}, TODAY, unit))
                .isEqualTo(holds);
        assertThat(ask("select " + HoldsToday.still("$1", "$2", "$3", "$4"), officer, role, unit, TODAY))
                .isEqualTo(holds);
    }

    @Test
    void namesTheUnitsOfTheRoles() throws Exception {
        assertThat(units("appraiser", "clerk", "cashier")).containsExactly("H26.01", "H26.04");
        assertThat(units()).isEmpty();
    }

    @Test
    void theNewListReplacesTheOldAndTheLastOfABatchCounts() throws Exception {
        replace(
                new OfficerAssigned(officer, List.of(assignment("H26.07")), null),
                new OfficerAssigned(officer, List.of(assignment("H26.08"), assignment("H26.08")), null));

        assertThat(units("appraiser")).containsExactly("H26.08");

        replace(new OfficerAssigned(officer, List.of(), null));

        assertThat(units("appraiser")).isEmpty();
    }

    /** Whoever signs in again afterwards gets what the new list says. */
    @Test
    void whatWasRevokedIsGoneAtOnceWithItsTokens() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        replace(new OfficerAssigned(officer, List.of(), now));
        eventLoop.await(() -> revocations.refresh());

        assertThat(units("appraiser")).isEmpty();
        assertThat(revocations.isRevoked(officer, now.minusSeconds(1))).isTrue();
        assertThat(revocations.isRevoked(officer, now.plusSeconds(1))).isFalse();
        assertThat(revocations.isRevoked(UUID.randomUUID(), now.minusSeconds(1)))
                .isFalse();
    }

    private static Assignment assignment(String unit) {
        return new Assignment(unit, List.of("appraiser"), LocalDate.of(2026, 1, 1), null);
    }

    private void replace(OfficerAssigned... announced) throws Exception {
        eventLoop.await(() -> transactions.run(transaction -> Decision.of(() -> {
            assignments.replace(transaction, List.of(announced));
            return true;
        })));
    }

    private boolean ask(String sql, @Nullable Object... values) throws Exception {
        return eventLoop.await(() -> transactions.run(transaction -> {
            var answer = transaction.ask(sql, values);
            return Decision.of(() -> answer.answer().getFirst().getBoolean(0));
        }));
    }

    private List<String> units(String... roles) throws Exception {
        return eventLoop.await(() -> transactions.run(transaction -> {
            var answer =
                    transaction.ask("select u.unit from " + HOLDS.units() + " as u order by 1", officer, roles, TODAY);
            return Decision.of(
                    () -> answer.answer().stream().map(row -> row.getString(0)).toList());
        }));
    }
}
