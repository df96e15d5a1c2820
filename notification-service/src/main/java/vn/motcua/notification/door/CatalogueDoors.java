package vn.motcua.notification.door;

import java.util.List;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;

/** The doors to the topics of the catalogue. */
final class CatalogueDoors {

    private CatalogueDoors() {}

    static List<Door<News>> all() {
        return List.of(Door.<News>latest("catalog.unit-events")
                .on(OfficerAssigned.TYPE, OfficerAssigned.class, News.OfOfficer::new));
    }
}
