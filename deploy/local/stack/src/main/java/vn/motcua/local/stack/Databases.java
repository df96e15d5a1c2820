package vn.motcua.local.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.motcua.local.installation.Secrets;

/** The databases of a server that is up: one for each service, with the role that owns and the one that serves. */
final class Databases {

    private final Postgres postgres;
    private final Secrets secrets;

    Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /** Makes what is missing; passwords are set anew each time. */
    void make() throws SQLException {
        try (Connection connection = postgres.connect(Postgres.SUPERUSER);
                Statement statement = connection.createStatement()) {
            for (String name : Postgres.DATABASES) {
                String owner = Postgres.ownerOf(name);
                makeRole(statement, name);
                makeRole(statement, owner);
                if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                    statement.execute("create database " + name + " owner " + owner);
                    statement.execute("revoke all on database " + name + " from public");
                }
                if (!exists(
                        statement,
                        "select 1 from pg_database where datname = '" + name + "' and datdba = '" + owner
                                + "'::regrole")) {
                    handOver(statement, name);
                }
                statement.execute("grant connect on database " + name + " to " + name);
            }
        }
    }

    private void makeRole(Statement statement, String role) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("alter role " + role + " password '" + secrets.get(Postgres.passwordOf(role)) + "'");
    }

    /** A database of before, whose serving role owned everything; the next migration gives that role its rights. */
    private void handOver(Statement statement, String name) throws SQLException {
        statement.execute("alter database " + name + " owner to " + Postgres.ownerOf(name));
        try (Connection inside = postgres.connect(name);
                Statement there = inside.createStatement()) {
            there.execute("reassign owned by " + name + " to " + Postgres.ownerOf(name));
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
