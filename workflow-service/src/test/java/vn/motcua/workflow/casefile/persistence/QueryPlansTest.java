package vn.motcua.workflow.casefile.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.QueryPlans;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/** Interpreting a query costs more than running it. */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class QueryPlansTest {

    @Inject
    Mutiny.SessionFactory factory;

    @Test
    void everyQueryIsInterpretedOnce() {
        try (Stage stage = new Stage().withCatalogue()) {
            for (int i = 0; i < 6; i++) {
                UUID dossier = stage.inHandOver();
                Stage.as("appraiser").get("/cases/{id}", dossier).then().statusCode(200);
                Stage.as("clerk").get("/tasks").then().statusCode(200);
            }
        }

        assertThat(QueryPlans.kept(factory.getStatistics()))
                .anySatisfy(query -> assertThat(query).contains("among(:roles"))
                .anySatisfy(query -> assertThat(query).contains("among(:dossiers"));
        await().untilAsserted(() ->
                assertThat(QueryPlans.interpretedAnew(factory.getStatistics())).isEmpty());
    }
}
