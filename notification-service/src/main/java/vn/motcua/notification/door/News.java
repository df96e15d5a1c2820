package vn.motcua.notification.door;

import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.reference.model.Text;

/** What the doors let in. */
sealed interface News {

    /** Something happened to a dossier. */
    record OfDossier(DossierNews news) implements News {}

    /** Time runs out somewhere. */
    record OfDeadline(DeadlineNews news) implements News {}

    /** An officer's assignments are these now. */
    record OfOfficer(OfficerAssigned assigned) implements News {}

    /** A unit is called so now. */
    record OfUnit(String code, Text name) implements News {}

    /** A version of a procedure was published. */
    record OfProcedure(String code, int version, Text name) implements News {}
}
