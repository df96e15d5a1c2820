package vn.motcua.catalog.platform;

import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.motcua.kit.schema.Judge;

/** Where the service judges answers and reads documents, beside its event loops. */
@Singleton
class JudgeProducer {

    @Produces
    @Singleton
    Judge judge(Vertx vertx) {
        return new Judge(vertx);
    }

    void end(@Disposes Judge judge) {
        judge.close();
    }
}
