package vn.motcua.workflow.door;

import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.workflow.casefile.application.FollowingDossiers;
import vn.motcua.workflow.reference.KeepingCopies;

/** A piece of news that came in, and who has to do with it. */
sealed interface Heard {

    /** For the case of a dossier. */
    record OfDossier(FollowingDossiers.News news) implements Heard {}

    /** What an officer may do where, from now on. */
    record OfOfficer(OfficerAssigned assigned) implements Heard {}

    /** For our copies of the catalogue. */
    record OfCatalogue(KeepingCopies.News news) implements Heard {}
}
