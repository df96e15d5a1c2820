package vn.motcua.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("eventing")
class RelayLanesTest {

    @Inject
    AgroalDataSource database;

    @Test
    void relaysShareTheLanesAndTakeOverWhatADeadOneLeft() throws Exception {
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            RelayLanes one = new RelayLanes(first);
            RelayLanes two = new RelayLanes(second);
            AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

            await().untilAsserted(() -> {
                now.updateAndGet(time -> time.plusSeconds(10));
                one.share(now.get());
                two.share(now.get());
                assertThat(one.alone()).isFalse();
                assertThat(one.held()).hasSizeBetween(4, 6);
                assertThat(two.held()).hasSizeBetween(4, 6).doesNotContainAnyElementsOf(one.held());
            });

            try (var unlock = first.createStatement()) {
                unlock.execute("select pg_advisory_unlock_all()");
            }
            try (var unlock = second.createStatement()) {
                unlock.execute("select pg_advisory_unlock_all()");
            }
        }
    }
}
