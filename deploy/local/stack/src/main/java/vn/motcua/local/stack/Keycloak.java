package vn.motcua.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/**
 * Keycloak with the local realm. Its distribution is optimised once ({@code kc.sh build}) and then started on a flat class path instead of through
 * its own class loader, because only then a start-up cache covers its classes: 10 seconds of processor time instead of 30.
 */
public final class Keycloak extends ProcessPart {

    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--cache=local",
            "--features-disabled=kerberos,par,ciba,device-flow,impersonation");

    private static final List<String> PROGRAMS = List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

    private final Infrastructure infrastructure;
    private final Secrets secrets;
    private final Http http = new Http();

    Keycloak(Installation installation, Settings settings, Infrastructure infrastructure, Secrets secrets) {
        super(installation, settings);
        this.infrastructure = infrastructure;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String address() {
        return realm(settings);
    }

    /** The realm's address. */
    static String realm(Settings settings) {
        return settings.url(Port.KEYCLOAK) + "/realms/motcua";
    }

    @Override
    public String version() {
        return infrastructure.keycloakVersion();
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public boolean ready() {
        return PortCheck.answers(settings.port(Port.KEYCLOAK), http, address());
    }

    @Override
    public void start(Consumer<String> progress) throws IOException, InterruptedException {
        optimise(progress);
        boolean firstStart = placeRealm();
        StartUpCache cache = cache();
        progress.accept(
                firstStart ? "making its tables and importing the realm, usually 40 to 70 s" : "usually 10 to 15 s");
        runWith(cache, this::run);
    }

    @Override
    public boolean lacksCache() {
        try {
            return !Files.exists(unpacked()) || cache().missing();
        } catch (IOException e) {
            return true;
        }
    }

    private StartUpCache cache() throws IOException {
        return new StartUpCache(installation, name(), classPath());
    }

    private void run(List<String> cacheOptions) throws IOException {
        List<String> command = new ArrayList<>(cacheOptions);
        command.addAll(List.of("-Xms64m", "-Xmx320m"));
        command.addAll(options(home()));
        command.addAll(List.of(
                "-cp",
                classPath(),
                "org.keycloak.quarkus.runtime.KeycloakMain",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=" + Settings.LOOPBACK,
                "--http-port=" + settings.port(Port.KEYCLOAK),
                "--hostname=" + settings.url(Port.KEYCLOAK)));
        Launch.java(command)
                .in(home())
                .with("MOTCUA_PORTAL_SECRET", secrets.get("keycloak.portal"))
                .with("MOTCUA_OPS_SECRET", secrets.get("keycloak.ops"))
                .with("MOTCUA_LOAD_SECRET", secrets.get("keycloak.load"))
                .start(log(), processFile(), portNumbers());
    }

    private List<String> options(Path home) {
        List<String> options = new ArrayList<>(OPENED);
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                // Tokens are few here, and the second compiler cost 20 of the first start's 58 seconds of processor
                // time.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true"));
        return options;
    }

    private Path unpacked() {
        return installation.downloads().resolve("keycloak-" + version());
    }

    private Path distribution() {
        return unpacked().resolve("keycloak-" + version());
    }

    /** A home for each set of data, whose programs are links to the one distribution. */
    private Path home() {
        return installation.data(name()).resolve("home");
    }

    private void optimise(Consumer<String> progress) throws IOException, InterruptedException {
        Path unpacked = unpacked();
        Path built = unpacked.resolve("built");
        String how = String.join(" ", BUILD);
        if (Files.exists(built) && Files.readString(built).equals(how)) {
            return;
        }
        progress.accept("unpacking, usually 5 s");
        try (InputStream archive =
                new GZIPInputStream(Files.newInputStream(infrastructure.keycloakArchive()), 1 << 16)) {
            Archives.unpackTar(archive, unpacked);
        }
        progress.accept("building its server once, usually 15 to 25 s");
        List<String> command = new ArrayList<>(List.of("-Xmx512m"));
        command.addAll(options(distribution()));
        command.addAll(List.of(
                "-cp",
                distribution().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(BUILD);
        Launch.java(command).in(distribution()).run(log());
        Files.writeString(built, how);
    }

    /**
     * Data lie with the other data. A changed realm file, or another port of the front end, starts a fresh realm: the local one holds nothing
     * else.
     */
    private boolean placeRealm() throws IOException {
        Path data = installation.data(name());
        String realm = Files.readString(installation.root().resolve("deploy/keycloak/motcua-realm.json"))
                .replace("${MOTCUA_FRONT_END_PORT:18092}", Integer.toString(settings.port(Port.FRONT_END)));
        Path imports = home().resolve("data").resolve("import");
        Path imported = imports.resolve("motcua-realm.json");
        boolean changed = !Files.exists(imported) || !Files.readString(imported).equals(realm);
        if (changed) {
            Archives.delete(data);
            Files.createDirectories(imports);
            Files.writeString(imported, realm);
        }
        for (String folder : PROGRAMS) {
            Path link = home().resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution().resolve(folder));
        }
        return changed;
    }

    /** What the build transformed comes first, as in Keycloak's own loader. */
    private String classPath() throws IOException {
        Path lib = distribution().resolve("lib");
        List<Path> jars = new ArrayList<>(List.of(
                lib.resolve("quarkus/transformed-bytecode.jar"), lib.resolve("quarkus/generated-bytecode.jar")));
        for (String folder : List.of("app", "lib/boot", "lib/main")) {
            try (Stream<Path> files = Files.list(lib.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
            }
        }
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** For the services. */
    static Map<String, String> environment(Settings settings) {
        return Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", realm(settings));
    }

    @Override
    Duration grace() {
        try {
            return cache().records() ? StartUpCache.WRITING : Duration.ofSeconds(30);
        } catch (IOException e) {
            return StartUpCache.WRITING;
        }
    }
}
