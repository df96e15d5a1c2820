package vn.motcua.intake.door;

import java.util.Optional;
import java.util.UUID;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.dossier.model.Report;

/** What the workflow publishes, and what intake takes from it. */
final class CaseDoor {

    private static final String TOPIC = "workflow.case-events";
    private static final String WHOLE_DOSSIER = "DOSSIER";

    private CaseDoor() {}

    private record AnyCase(UUID dossierId) {}

    private record Overdue(UUID dossierId, String level) {}

    private record Issued(UUID dossierId, String resultCode, String outcome) {}

    private record Returned(UUID dossierId, String deliveredBy) {}

    static Door<News> door() {
        Door<News> door = Door.<News>strict(TOPIC)
                .about("dossierId")
                .on("vn.motcua.case.overdue.v1", Overdue.class, CaseDoor::overdue)
                .on("vn.motcua.result.issued.v1", Issued.class, CaseDoor::issued)
                .on("vn.motcua.result.returned.v1", Returned.class, CaseDoor::returned);
        for (Happening moved : Happening.values()) {
            String type = WireNames.of(moved);
            if (moved.name().startsWith("CASE_") && !door.types().contains(type)) {
                door = door.on(
                        type,
                        AnyCase.class,
                        (any, event) -> News.OfDossier.of(new Report.CaseMoved(any.dossierId(), moved, event.time())));
            }
        }
        return door;
    }

    private static News issued(Issued issued, ReceivedEvent event) {
        return News.OfDossier.of(
                new Report.ResultIssued(issued.dossierId(), event.time(), issued.resultCode(), issued.outcome()));
    }

    private static News returned(Returned returned, ReceivedEvent event) {
        return News.OfDossier.of(new Report.ResultReturned(returned.dossierId(), event.time(), returned.deliveredBy()));
    }

    /** Single steps are overdue too; that is nothing for the applicant. */
    private static News overdue(Overdue overdue, ReceivedEvent event) {
        return new News.OfDossier(
                WHOLE_DOSSIER.equals(overdue.level())
                        ? Optional.of(new Report.CaseMoved(overdue.dossierId(), Happening.CASE_OVERDUE, event.time()))
                        : Optional.empty());
    }
}
