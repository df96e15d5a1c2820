package vn.motcua.payment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.QueryPlans;
import vn.motcua.payment.testing.PaymentServiceTest;

/** Interpreting a query costs more than running it, above all the first time. */
@QuarkusTest
class QueryPlansTest extends PaymentServiceTest {

    @Inject
    Mutiny.SessionFactory factory;

    @Test
    void nothingOnTheWayOfAFeeIsInterpreted() {
        for (int i = 0; i < 6; i++) {
            UUID dossier = dossierWithFee();
            announce(startPayment(dossier), 10_000, transactionNo(), "00");
            assertThat(feeState(dossier)).isEqualTo("SETTLED");
        }

        assertThat(QueryPlans.kept(factory.getStatistics())).isEmpty();
        assertThat(QueryPlans.interpretedAnew(factory.getStatistics())).isEmpty();
    }
}
