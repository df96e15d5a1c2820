package vn.motcua.intake.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.Hearing;
import vn.motcua.intake.dossier.application.FollowingDossiers;
import vn.motcua.intake.dossier.model.Report;
import vn.motcua.intake.reference.application.CatalogNews;
import vn.motcua.intake.reference.application.KeepingCopies;

/** All that this service hears from the others, and who takes it. */
@ApplicationScoped
class EventsOfOthers {

    @Produces
    @Singleton
    EventHandler<Object> handler(
            FollowingDossiers following, KeepingCopies copies, Assignments assignments, CatalogDoors catalogue) {
        return Hearing.of("intake")
                .through(CaseDoor.all())
                .through(FeeDoor.all())
                .through(catalogue.all())
                .bring(CatalogNews.class, copies::keep)
                .bring(OfficerAssigned.class, assignments::replace)
                .follow(Report.class, following::follow);
    }
}
