package vn.motcua.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The servers around a service under test, and the switches that break them.
 *
 * <p>{@code -Dinfra=embedded} (the default) starts PostgreSQL and Kafka as child processes from Maven artifacts;
 * {@code -Dinfra=docker} asks a container engine for them.
 */
public final class Infrastructure implements QuarkusTestResourceConfigurableLifecycleManager<WithInfrastructure> {

    private static final Database DATABASE = new Database();
    private static final Broker KAFKA = new Broker();
    private static final IdentityProvider IDENTITY_PROVIDER = new IdentityProvider();

    private String database = "test";

    /** The PostgreSQL server: stop, start and restart it, or look into its tables. */
    public static Database database() {
        return DATABASE;
    }

    /** The Kafka broker: stop, start and restart it, or create a topic. */
    public static Broker kafka() {
        return KAFKA;
    }

    /** The identity provider, which publishes the keys of {@link TestTokens}. */
    public static IdentityProvider identityProvider() {
        return IDENTITY_PROVIDER;
    }

    /** Starts what is not running yet; for tests that do without Quarkus. */
    public static void startAll() {
        var kafka = inBackground(KAFKA::ensureStarted);
        var database = inBackground(DATABASE::ensureStarted);
        IDENTITY_PROVIDER.ensureStarted();
        CompletableFuture.allOf(kafka, database).join();
    }

    /** Kafka's client loads its plugins by the context class loader, which a pool's thread does not inherit. */
    private static CompletableFuture<Void> inBackground(Runnable start) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        return CompletableFuture.runAsync(() -> {
            Thread.currentThread().setContextClassLoader(classes);
            start.run();
        });
    }

    @Override
    public void init(WithInfrastructure annotation) {
        database = annotation.value();
    }

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        startAll();
        DATABASE.create(database);
        return Map.of(
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", DATABASE.password(),
                "quarkus.flyway.username", DATABASE.owner(database),
                "quarkus.flyway.password", DATABASE.password(),
                "quarkus.datasource.jdbc.url", DATABASE.jdbcUrl(database),
                "quarkus.datasource.reactive.url", DATABASE.reactiveUrl(database),
                "kafka.bootstrap.servers", KAFKA.bootstrapServers(),
                "quarkus.oidc.auth-server-url", IDENTITY_PROVIDER.issuer());
    }

    /** Leaves the servers running: they serve every test class of the JVM and end with it. */
    @Override
    public void stop() {}
}
