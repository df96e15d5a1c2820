package vn.motcua.payment.door;

import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.payment.fee.application.DossierNews;
import vn.motcua.payment.reference.ProcedureCopies;

/** What the doors let in. */
sealed interface News {

    /** Something happened to a dossier. */
    record OfDossier(DossierNews news) implements News {}

    /** A procedure version was published. */
    record OfProcedure(ProcedureCopies.Published version) implements News {}

    /** An officer's assignments are these now. */
    record OfOfficer(OfficerAssigned assigned) implements News {}
}
