package vn.motcua.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** PostgreSQL from its Maven artifact, with a database for each service, a role that owns and migrates it, and one that serves. */
public final class Postgres extends ProcessPart {

    /** The databases; the role that serves has the same name. */
    public static final List<String> DATABASES = List.of("catalog", "intake", "workflow", "payment", "notification");

    static final String SUPERUSER = "postgres";

    private final Infrastructure infrastructure;
    private final Secrets secrets;

    Postgres(Installation installation, Settings settings, Infrastructure infrastructure, Secrets secrets) {
        super(installation, settings);
        this.infrastructure = infrastructure;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String address() {
        return settings.address(Port.POSTGRESQL);
    }

    @Override
    public String version() {
        return infrastructure.postgresVersion();
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRESQL);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    /** The role that owns a database. */
    static String ownerOf(String database) {
        return database + "_owner";
    }

    /** The secret's name of a role's password. */
    static String passwordOf(String role) {
        return "postgresql." + role;
    }

    /** Connects as the superuser, for commands that look into every database. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.get(passwordOf(SUPERUSER)));
        properties.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://" + address() + "/" + database, properties);
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void start(Consumer<String> progress) throws IOException, InterruptedException, SQLException {
        Path binaries = unpacked(progress);
        Path data = installation
                .data(name())
                .resolve(infrastructure.postgresVersion().replaceFirst("\\..*", ""));
        Ownership ownership = Ownership.of(installation.data(name()));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            progress.accept("making the database cluster");
            initialise(binaries, data, ownership);
        }
        int attempts = dropStaleLock(data) ? 20 : 1;
        List<String> command = new ArrayList<>(ownership.prefix());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
        options().forEach(option -> command.addAll(List.of("-c", option)));
        startWithPatience(command, attempts);
        progress.accept("making databases");
        new Databases(this, secrets).make();
    }

    private List<String> options() {
        return List.of(
                "listen_addresses=" + Settings.LOOPBACK,
                "port=" + settings.port(Port.POSTGRESQL),
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=512MB",
                "max_wal_size=8GB",
                "checkpoint_timeout=15min",
                "wal_compression=on",
                "random_page_cost=1.1",
                "update_process_title=off",
                "jit=off",
                "log_timezone=UTC",
                "timezone=UTC",
                "logging_collector=off");
    }

    /** After a kill -9 the children of the old server need a moment to go, and a new one refuses until they have. */
    private void startWithPatience(List<String> command, int attempts) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Launch.of(command).in(installation.home()).start(log(), processFile(), portNumbers());
            try {
                awaitReady();
                return;
            } catch (StartFailed e) {
                if (attempt == attempts) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
    }

    private Path unpacked(Consumer<String> progress) throws IOException {
        Path target = installation.downloads().resolve("postgresql-" + version());
        if (!Files.exists(target)) {
            progress.accept("unpacking");
            try (ZipFile jar = new ZipFile(infrastructure.postgresBinaries().toFile())) {
                ZipEntry archive = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no archive in " + infrastructure.postgresBinaries()));
                try (InputStream stream = new XZCompressorInputStream(jar.getInputStream(archive))) {
                    Archives.unpackTar(stream, target);
                }
            }
        }
        return target;
    }

    private void initialise(Path binaries, Path data, Ownership ownership) throws IOException, InterruptedException {
        Archives.delete(data);
        Path password = installation.data(name()).resolve("password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secrets.get(passwordOf(SUPERUSER)));
        ownership.give(password);
        Path draft = data.resolveSibling(data.getFileName() + ".new");
        Archives.delete(draft);
        List<String> command = new ArrayList<>(ownership.prefix());
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        Launch.of(command).in(installation.home()).run(log());
        Files.delete(password);
        Files.move(draft, data);
    }

    /** A killed server leaves its lock; the number in it may meanwhile be somebody else's, and the new server would believe it. */
    private boolean dropStaleLock(Path data) throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock) && !running()) {
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            String command = ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().commandLine())
                    .orElse("");
            if (command.contains("postgres") && command.contains(data.toString())) {
                throw new Refused("A PostgreSQL server that this launcher did not start (process " + pid + ") uses "
                        + data + ". Stop it with: kill -INT " + pid);
            }
            Files.delete(lock);
            return true;
        }
        return false;
    }

    /** "Fast" shutdown: sessions are ended, everything is written, no recovery is needed at the next start. */
    @Override
    String stopSignal() {
        return "INT";
    }
}
