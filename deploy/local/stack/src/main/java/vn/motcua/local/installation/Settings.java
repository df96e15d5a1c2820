package vn.motcua.local.installation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The ports of the parts, all on the loopback address. In order of precedence: environment {@code MOTCUA_<PART>_PORT}; {@code <part>.port} in
 * {@code .motcua/motcua.properties}; {@code MOTCUA_PORT_BASE} (or {@code port.base}), from which the parts take consecutive numbers in the order
 * of {@link Port}; the default.
 */
public final class Settings {

    /** The only address anything listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Every port of the stack with its default. */
    public enum Port {
        POSTGRESQL(15432),
        KAFKA(19092),
        KAFKA_CONTROLLER(19093),
        KEYCLOAK(18080),
        CATALOG(18081),
        INTAKE(18082),
        WORKFLOW(18083),
        PAYMENT(18084),
        NOTIFICATION(18085),
        GATEWAY(18090),
        SMTP(11025),
        TRACES(14318),
        /** The sandbox's desk: all APIs on one page, the letters. */
        PAGES(18091),
        /** Nobody of ours listens there: where a front end is served while it is developed, whose origin the services allow. */
        FRONT_END(18092),
        CATALOG_MANAGEMENT(18181),
        INTAKE_MANAGEMENT(18182),
        WORKFLOW_MANAGEMENT(18183),
        PAYMENT_MANAGEMENT(18184),
        NOTIFICATION_MANAGEMENT(18185),
        /** Short messages. */
        SMPP(12775);

        private final int standard;

        Port(int standard) {
            this.standard = standard;
        }

        /** The name in {@code motcua.properties}: lower case with hyphens. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where a service shows its health and metrics. */
        public Port management() {
            return valueOf(name() + "_MANAGEMENT");
        }
    }

    private final Map<Port, Integer> ports;

    private Settings(Map<Port, Integer> ports) {
        this.ports = ports;
    }

    /**
     * Reads the settings of an installation.
     *
     * @throws Refused when a number is no port, or two parts are given the same one
     */
    public static Settings of(Installation installation, Map<String, String> environment) {
        Path file = installation.home().resolve("motcua.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new Refused("Cannot read " + file + ": " + e.getMessage());
            }
        }
        return of(properties, environment);
    }

    static Settings of(Properties properties, Map<String, String> environment) {
        String base = environment.getOrDefault("MOTCUA_PORT_BASE", properties.getProperty("port.base"));
        Map<Port, Integer> ports = new LinkedHashMap<>();
        int position = 0;
        for (Port port : Port.values()) {
            String variable = "MOTCUA_" + port.name() + "_PORT";
            String chosen = environment.getOrDefault(variable, properties.getProperty(port.key() + ".port"));
            int fallback = base == null ? port.standard : number("MOTCUA_PORT_BASE", base) + position;
            position++;
            int number = chosen == null ? fallback : number(variable, chosen);
            ports.forEach((other, taken) -> {
                if (taken == number) {
                    throw new Refused("Port " + number + " is given to both " + other.key() + " and " + port.key()
                            + ". Change one in .motcua/motcua.properties or " + variable + ".");
                }
            });
            ports.put(port, number);
        }
        return new Settings(ports);
    }

    private static int number(String name, @Nullable String text) {
        try {
            int number = Integer.parseInt(String.valueOf(text).trim());
            if (number >= 1024 && number <= 65_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refused(name + " is \"" + text + "\"; a port is a number from 1024 to 65000.");
    }

    /** The number of a port. */
    public int port(Port port) {
        return ports.getOrDefault(port, port.standard);
    }

    /** {@code http://127.0.0.1:<port>}. */
    public String url(Port port) {
        return "http://" + address(port);
    }

    /** {@code 127.0.0.1:<port>}. */
    public String address(Port port) {
        return LOOPBACK + ":" + port(port);
    }

    /**
     * From where browsers may call the services: a front end, by either name of this machine, the page of all APIs, and the same page that a service
     * in development mode has.
     */
    public List<String> origins() {
        return List.of(
                url(Port.FRONT_END),
                "http://localhost:" + port(Port.FRONT_END),
                url(Port.PAGES),
                url(Port.CATALOG),
                url(Port.INTAKE),
                url(Port.WORKFLOW),
                url(Port.PAYMENT),
                url(Port.NOTIFICATION));
    }

    /** All ports, for messages. */
    public List<Port> all() {
        return new ArrayList<>(ports.keySet());
    }
}
