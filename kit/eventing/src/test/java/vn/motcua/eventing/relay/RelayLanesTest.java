package vn.motcua.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
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
            await().untilAsserted(() -> {
                one.share();
                two.share();
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
