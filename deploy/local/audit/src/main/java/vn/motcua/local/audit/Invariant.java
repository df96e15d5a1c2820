package vn.motcua.local.audit;

import java.io.IOException;
import java.sql.SQLException;

/** One thing that must hold, always. */
@FunctionalInterface
interface Invariant {

    /** Looks at all of the evidence. */
    Finding check(Evidence evidence) throws SQLException, IOException;
}
