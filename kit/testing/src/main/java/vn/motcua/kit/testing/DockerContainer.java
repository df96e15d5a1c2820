package vn.motcua.kit.testing;

import com.github.dockerjava.api.exception.NotModifiedException;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.ImagePullPolicy;
import org.testcontainers.utility.DockerImageName;

/**
 * A server in a container, made by Testcontainers.
 *
 * @param name names it in {@link SharedState}
 * @param image the image; on machines that cannot pull, one made locally (see CONTRIBUTING)
 * @param hostPort the fixed loopback port, so that a restarted container keeps its address
 * @param containerPort the port inside
 * @param environment the settings, in the manner of the usual images of this server
 */
record DockerContainer(String name, String image, int hostPort, int containerPort, Map<String, String> environment)
        implements Server {

    private static final int STOP_SECONDS = 60;
    private static final ImagePullPolicy ONLY_WHEN_MISSING = image -> false;

    static boolean wanted() {
        return "docker".equals(System.getProperty("infra", "embedded"));
    }

    static Server postgres(int port, String password) {
        return new DockerContainer(
                "postgres",
                System.getProperty("infra.postgres.image", "motcua-test/postgres:18.6"),
                port,
                5432,
                Map.of("POSTGRES_PASSWORD", password));
    }

    static Server kafka(int port, Map<String, String> settings) {
        return new DockerContainer(
                "kafka", System.getProperty("infra.kafka.image", "motcua-test/kafka:4.3.1"), port, 9092, settings);
    }

    @Override
    @SuppressWarnings("resource") // lives until the JVM ends
    public void start() {
        if (SharedState.has(name + ".container")) {
            try {
                DockerClientFactory.instance().client().startContainerCmd(id()).exec();
            } catch (NotModifiedException alreadyRunning) {
                return;
            }
            return;
        }
        var container = new GenericContainer<>(DockerImageName.parse(image))
                .withImagePullPolicy(ONLY_WHEN_MISSING)
                .withEnv(environment);
        container.setPortBindings(List.of("127.0.0.1:" + hostPort + ":" + containerPort));
        container.start();
        SharedState.put(name + ".container", container.getContainerId());
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "end-of-" + name));
    }

    @Override
    public boolean isAlive() {
        var state = DockerClientFactory.instance()
                .client()
                .inspectContainerCmd(id())
                .exec()
                .getState();
        return Boolean.TRUE.equals(state.getRunning());
    }

    @Override
    public String lastLines() {
        return "docker logs " + id();
    }

    @Override
    public void stop() {
        DockerClientFactory.instance()
                .client()
                .stopContainerCmd(id())
                .withTimeout(STOP_SECONDS)
                .exec();
    }

    @Override
    public void kill() {
        DockerClientFactory.instance().client().killContainerCmd(id()).exec();
    }

    private String id() {
        return SharedState.get(name + ".container");
    }
}
