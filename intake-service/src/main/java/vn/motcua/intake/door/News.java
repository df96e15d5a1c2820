package vn.motcua.intake.door;

import java.util.Optional;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.intake.dossier.model.Report;
import vn.motcua.intake.reference.application.CatalogueNews;

/** What the doors let in. */
sealed interface News {

    /** Of a dossier; without a report when its applicant has nothing to learn from it. */
    record OfDossier(Optional<Report> report) implements News {
        static OfDossier of(Report report) {
            return new OfDossier(Optional.of(report));
        }
    }

    /** What an officer may do where, from now on. */
    record OfOfficer(OfficerAssigned assigned) implements News {}

    /** Of a procedure, a unit, a calendar. */
    record OfCatalogue(CatalogueNews news) implements News {}
}
