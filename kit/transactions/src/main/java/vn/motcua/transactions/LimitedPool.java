package vn.motcua.transactions;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The pool of the service, none of whose connections can hang for ever. */
@Singleton
class LimitedPool implements PgPoolCreator {

    private final DatabaseConfig config;

    LimitedPool(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        for (PgConnectOptions options : input.pgConnectOptionsList()) {
            SessionLimits.of(config).forEach(options::addProperty);
            options.setTcpKeepAlive(true);
            options.setConnectTimeout((int) config.connectTimeout().toMillis());
            options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
            options.setIdleTimeout((int) config.longestSilence().toMillis());
        }
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
