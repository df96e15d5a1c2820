package vn.motcua.intake.dossier.persistence;

import io.vertx.pgclient.PgException;
import vn.motcua.intake.dossier.model.PortalCodeUsed;

/** One dossier for each application of a portal's: the database is the judge, because two requests may come at once. */
public final class PortalCodes {

    private static final String INDEX = "dossiers_of_portal_code";

    private PortalCodes() {}

    /** Gives the database's refusal of a second dossier its name; other failures stay as they are. */
    public static Throwable named(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && INDEX.equals(refused.getConstraint())) {
                return new PortalCodeUsed();
            }
        }
        return failure;
    }
}
