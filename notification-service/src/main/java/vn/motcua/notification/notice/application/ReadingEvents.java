package vn.motcua.notification.notice.application;

import java.util.Optional;
import vn.motcua.notification.notice.model.DossierNews;

/** Understands an event of others as the doors do. */
public interface ReadingEvents {

    /**
     * What an event means here; empty where nothing is told to applicants of events of that type.
     *
     * @param payload as JSON
     * @throws vn.motcua.kit.refusal.InvalidRequest when it is not what its contract promises
     */
    Optional<DossierNews> read(String type, String payload);
}
