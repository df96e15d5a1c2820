package vn.motcua.payment.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.EventHandler;
import vn.motcua.eventing.Hearing;
import vn.motcua.payment.fee.application.DossierNews;
import vn.motcua.payment.fee.application.FollowingDossiers;
import vn.motcua.payment.reference.ProcedureCopies;

/** All that this service hears from the others, and who takes it. */
@ApplicationScoped
class EventsOfOthers {

    @Produces
    @Singleton
    EventHandler<Object> handler(FollowingDossiers following, ProcedureCopies procedures, Assignments assignments) {
        return Hearing.of("payment")
                .through(DossierDoors.all())
                .through(CatalogDoors.all())
                .bring(ProcedureCopies.Published.class, procedures::keep)
                .bring(OfficerAssigned.class, assignments::replace)
                .follow(DossierNews.class, following::follow);
    }
}
