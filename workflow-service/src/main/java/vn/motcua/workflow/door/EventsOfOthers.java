package vn.motcua.workflow.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.Hearing;
import vn.motcua.workflow.casefile.application.FollowingDossiers;
import vn.motcua.workflow.reference.KeepingCopies;
import vn.motcua.workflow.reference.KnowingOfficers;

/** All that this service hears from the others, and who takes it. */
@ApplicationScoped
class EventsOfOthers {

    @Produces
    @Singleton
    EventHandler<Object> handler(FollowingDossiers following, KeepingCopies copies, KnowingOfficers officers) {
        return Hearing.of("workflow")
                .through(DossierDoors.all())
                .through(CatalogDoors.all())
                .bring(KeepingCopies.News.class, copies::keep)
                .bring(OfficerAssigned.class, officers::know)
                .follow(FollowingDossiers.News.class, following::follow);
    }
}
