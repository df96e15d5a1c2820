package vn.motcua.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RacesTest {

    private static final Set<String> NUMBERING = Set.of("audit_entries_pkey");

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void looksAgainUntilItWins() {
        String won = Races.<String>retried(
                        NUMBERING,
                        () -> tries.incrementAndGet() < 3
                                ? Uni.createFrom().failure(new RuntimeException(new OptimisticLockException()))
                                : Uni.createFrom().item("won"))
                .await()
                .indefinitely();

        assertThat(won).isEqualTo("won");
        assertThat(tries).hasValue(3);
    }

    @Test
    void aConstraintThatNumbersNothingIsNoRace() {
        assertThatThrownBy(() -> Races.<String>retried(NUMBERING, () -> {
                            tries.incrementAndGet();
                            return Uni.createFrom().failure(refused("23505", "fees_amount_check"));
                        })
                        .await()
                        .indefinitely())
                .isInstanceOf(PgException.class);

        assertThat(tries).hasValue(1);
    }

    @Test
    void goesByStateAndConstraint() {
        assertThat(Races.lost(refused("40001", null), NUMBERING)).isTrue();
        assertThat(Races.lost(refused("40P01", null), NUMBERING)).isTrue();
        assertThat(Races.lost(refused("23505", "audit_entries_pkey"), NUMBERING))
                .isTrue();
        assertThat(Races.lost(refused("23514", "audit_entries_pkey"), NUMBERING))
                .isFalse();
        assertThat(Races.lost(new IllegalStateException("Connection is closed"), NUMBERING))
                .isFalse();
    }

    private static PgException refused(String state, @org.jspecify.annotations.Nullable String constraint) {
        return new PgException(
                "refused",
                "ERROR",
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                constraint);
    }
}
