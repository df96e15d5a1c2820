package vn.motcua.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import vn.motcua.local.people.Tokens;

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
        try {
            return PortCheck.answers(settings.port(Port.KEYCLOAK))
                    && http.get(address(), null).isSuccess();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void start(Consumer<String> progress) throws IOException, InterruptedException {
        optimise(progress);
        placeRealm();
        StartUpCache cache = new StartUpCache(installation.caches(), name(), classPath());
        if (cache.missing()) {
            progress.accept("training run for the start-up cache");
            run(cache.record());
            Tokens tokens = new Tokens(http, settings, secrets);
            for (String user : List.of("citizen", "reception", "portal")) {
                tokens.of(user);
            }
            stop(TRAINING_GRACE);
        }
        progress.accept("");
        run(cache.use());
    }

    private void run(List<String> cacheOptions) throws IOException {
        List<String> command = new ArrayList<>(cacheOptions);
        command.addAll(List.of("-Xms64m", "-Xmx320m"));
        command.addAll(options());
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
        awaitReady();
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(OPENED);
        options.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home(),
                "-Djboss.server.config.dir=" + home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true"));
        return options;
    }

    private Path unpacked() {
        return installation.downloads().resolve("keycloak-" + version());
    }

    private Path home() {
        return unpacked().resolve("keycloak-" + version());
    }

    private void optimise(Consumer<String> progress) throws IOException, InterruptedException {
        Path unpacked = unpacked();
        Path built = unpacked.resolve("built");
        String how = String.join(" ", BUILD);
        if (Files.exists(built) && Files.readString(built).equals(how)) {
            return;
        }
        progress.accept("unpacking");
        try (InputStream archive =
                new GZIPInputStream(Files.newInputStream(infrastructure.keycloakArchive()), 1 << 16)) {
            Archives.unpackTar(archive, unpacked);
        }
        progress.accept("optimising");
        List<String> command = new ArrayList<>(List.of("-Xmx512m"));
        command.addAll(options());
        command.addAll(List.of(
                "-cp",
                home().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(BUILD);
        Launch.java(command).in(home()).run(log());
        Files.writeString(built, how);
    }

    /** Data lie with the other data. A changed realm file starts a fresh realm: the local one holds nothing else. */
    private void placeRealm() throws IOException {
        Path data = installation.data(name());
        Path realm = installation.root().resolve("deploy/keycloak/motcua-realm.json");
        Path imported = data.resolve("import").resolve("motcua-realm.json");
        if (!Files.exists(imported) || Files.mismatch(realm, imported) != -1) {
            Archives.delete(data);
            Files.createDirectories(data.resolve("import"));
            Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
        }
        Path link = home().resolve("data");
        if (!Files.isSymbolicLink(link)) {
            Archives.delete(link);
            Files.createSymbolicLink(link, data);
        }
    }

    /** What the build transformed comes first, as in Keycloak's own loader. */
    private String classPath() throws IOException {
        Path lib = home().resolve("lib");
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
        return Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", settings.url(Port.KEYCLOAK) + "/realms/motcua");
    }

    @Override
    Duration grace() {
        return Duration.ofSeconds(30);
    }
}
