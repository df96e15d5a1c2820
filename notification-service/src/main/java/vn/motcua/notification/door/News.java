package vn.motcua.notification.door;

import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.notification.notice.model.DossierNews;

/** What the doors let in. */
sealed interface News {

    /** Something happened to a dossier. */
    record OfDossier(DossierNews news) implements News {}

    /** An officer's assignments are these now. */
    record OfOfficer(OfficerAssigned assigned) implements News {}
}
