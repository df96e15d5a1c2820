package vn.motcua.notification.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.Hearing;
import vn.motcua.notification.inbox.application.RemindingOfficers;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.notice.application.FollowingDossiers;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.reference.persistence.CatalogNames;

/** All that this service hears from the others, and who takes it. */
@ApplicationScoped
class EventsOfOthers {

    @Produces
    @Singleton
    EventHandler<Object> handler(
            FollowingDossiers following, RemindingOfficers reminding, CatalogNames names, Assignments assignments) {
        return Hearing.of("notification")
                .through(DossierDoors.all())
                .through(CatalogDoors.all())
                .bring(CatalogNames.OfUnit.class, names::keepUnits)
                .bring(CatalogNames.OfProcedure.class, names::keepProcedures)
                .bring(OfficerAssigned.class, assignments::replace)
                .bring(DeadlineNews.class, reminding::remind)
                .follow(DossierNews.class, following::follow);
    }
}
