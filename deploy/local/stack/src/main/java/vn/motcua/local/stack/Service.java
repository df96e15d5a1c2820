package vn.motcua.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** One of our five services, run from a copy of its build and configured by environment only. */
public final class Service extends ProcessPart {

    /** All five, in the order in which they are shown. */
    static final List<Port> PORTS = List.of(Port.CATALOG, Port.INTAKE, Port.WORKFLOW, Port.PAYMENT, Port.NOTIFICATION);

    private final Port port;
    private final String database;
    private final Secrets secrets;
    private final Http http = new Http();
    private @Nullable String fingerprint;

    /**
     * @param port its port, which also names it
     */
    Service(Installation installation, Settings settings, Secrets secrets, Port port) {
        super(installation, settings);
        this.port = port;
        this.database = port.key();
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return port.key();
    }

    @Override
    public String address() {
        return settings.url(port);
    }

    @Override
    public String version() {
        return Installation.version();
    }

    @Override
    public List<Port> ports() {
        return List.of(port, port.management());
    }

    /** Keycloak may come up beside the services, which fetch its keys when they need them. */
    @Override
    public List<String> after() {
        return List.of("postgresql", "kafka");
    }

    /** Whether this checkout has the service at all. */
    boolean exists() {
        return Files.exists(installation.root().resolve(name() + "-service/src/main"));
    }

    @Override
    public boolean ready() {
        return PortCheck.answers(settings.port(port), http, settings.url(port.management()) + "/q/health/ready");
    }

    @Override
    public void start(Consumer<String> progress) throws IOException, InterruptedException {
        if (!isBuilt()) {
            throw new Refused("The " + name() + " service is not built; see " + installation.log("build") + ".");
        }
        Path application = installed();
        StartUpCache cache = cache();
        progress.accept(cache.missing() ? "first start of this build, usually 10 to 20 s" : "usually 5 to 10 s");
        // Without a cache a rehearsal would only delay it, and whoever starts for the first time wants to see
        // something.
        boolean rehearses = !cache.missing() || installation.trains();
        runWith(cache, options -> run(application, options, rehearses));
    }

    @Override
    public boolean lacksCache() {
        return isBuilt() && cache().missing();
    }

    @Override
    Duration grace() {
        return isBuilt() && cache().records() ? StartUpCache.WRITING : super.grace();
    }

    private void run(Path application, List<String> cacheOptions, boolean rehearses) throws IOException {
        List<String> command = new ArrayList<>(cacheOptions);
        command.addAll(List.of(
                "-Xms112m",
                "-Xmx192m",
                "-Xmn64m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dfile.encoding=UTF-8",
                // Quarkus would refuse addresses that are none without a word; the kit does with a problem (FrontDoor).
                "-Dvertx.disableURIValidation=true",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                application.resolve("quarkus-run.jar").toString()));
        Launch.java(command)
                .in(application)
                .with(environment())
                .with("MOTCUA_REHEARSAL_ENABLED", Boolean.toString(rehearses))
                .calm()
                .start(log(), processFile(), portNumbers());
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        String databaseAddress = settings.address(Port.POSTGRESQL) + "/" + database;
        environment.put("QUARKUS_HTTP_HOST", Settings.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
        environment.put("QUARKUS_MANAGEMENT_HOST", Settings.LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(port.management())));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.get(Postgres.passwordOf(database)));
        environment.put("QUARKUS_FLYWAY_USERNAME", Postgres.ownerOf(database));
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.get(Postgres.passwordOf(Postgres.ownerOf(database))));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + databaseAddress);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + databaseAddress);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.address(Port.KAFKA));
        environment.putAll(Keycloak.environment(settings));
        environment.putAll(Sandbox.environment(settings, secrets));
        environment.put("MOTCUA_SMTP_TLS", "NONE");
        environment.put("MOTCUA_SMS_HOST", Settings.LOOPBACK);
        environment.put("MOTCUA_SMS_PORT", Integer.toString(settings.port(Port.SMPP)));
        environment.put("MOTCUA_SMS_TLS", "false");
        environment.put("MOTCUA_SMS_PASSWORD", "sandbox");
        environment.put("QUARKUS_HTTP_CORS_ENABLED", "true");
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", String.join(",", settings.origins()));
        environment.put("MOTCUA_CATALOG_SAMPLE", "true");
        environment.put("MOTCUA_FILES_FOLDER", installation.data("files").toString());
        environment.put(
                "MOTCUA_AUDIT_SIGNING_KEY_FILE",
                installation.auditKey().privateFile().toString());
        return environment;
    }

    private Path build() {
        return installation.root().resolve(name() + "-service/target/run/quarkus-app");
    }

    private boolean isBuilt() {
        return Files.exists(build().resolve("quarkus-run.jar"));
    }

    private StartUpCache cache() {
        return new StartUpCache(installation, name(), application().toString());
    }

    /** Where the copy of the current build belongs: its name is the build's fingerprint. */
    private Path application() {
        return installation.applications().resolve(name()).resolve(fingerprint());
    }

    private Path installed() throws IOException {
        Path target = application();
        if (!Files.exists(target)) {
            Path folder = installation.applications().resolve(name());
            Archives.delete(folder);
            Path draft = folder.resolve("new");
            Files.createDirectories(draft);
            Archives.copy(build(), draft);
            Files.move(draft, target);
        }
        return target;
    }

    private synchronized String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = computed(build());
            fingerprint = known;
        }
        return known;
    }

    private static String computed(Path build) {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(build)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                text.append(build.relativize(file))
                        .append(' ')
                        .append(sum.getValue())
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fingerprint.of(text.toString());
    }
}
