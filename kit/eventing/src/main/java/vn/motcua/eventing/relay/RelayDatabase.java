package vn.motcua.eventing.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.eventing.EventingConfig;
import vn.motcua.transactions.DatabaseConfig;
import vn.motcua.transactions.SessionLimits;

/** The relay's own connections: they hold the lanes, so they are never shared. */
@ApplicationScoped
class RelayDatabase {

    private final DatabaseConfig limits;
    private final String jdbcUrl;
    private final String username;
    private final String password;

    RelayDatabase(
            EventingConfig config,
            DatabaseConfig limits,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.limits = limits;
        this.jdbcUrl = config.directJdbcUrl().orElse(jdbcUrl);
        this.username = username;
        this.password = password;
    }

    Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "outbox-relay");
        // Few statements, each with one sensible plan; and a removal that a crash forgets only sends an event again,
        // which its number tells.
        String options = SessionLimits.of(limits).entrySet().stream()
                .map(limit -> "-c " + limit.getKey() + "=" + limit.getValue())
                .collect(Collectors.joining(" "));
        login.setProperty("options", "-c plan_cache_mode=force_generic_plan -c synchronous_commit=off " + options);
        login.setProperty(
                "connectTimeout", Long.toString(limits.connectTimeout().toSeconds()));
        login.setProperty("socketTimeout", Long.toString(limits.longestSilence().toSeconds()));
        login.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(jdbcUrl, login);
    }
}
