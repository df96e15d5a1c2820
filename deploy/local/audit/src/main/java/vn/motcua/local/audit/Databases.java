package vn.motcua.local.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens the services' databases, as somebody who may read everything. */
@FunctionalInterface
public interface Databases {

    /** A connection of its own, which the caller closes. */
    Connection connect(String database) throws SQLException;
}
