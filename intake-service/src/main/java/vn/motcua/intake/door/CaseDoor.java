package vn.motcua.intake.door;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.Hearing;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.dossier.model.Report;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementState;

/** What the workflow publishes, and what intake takes from it. */
final class CaseDoor {

    private static final String TOPIC = "workflow.case-events";
    private static final String WHOLE_DOSSIER = "DOSSIER";

    private CaseDoor() {}

    private record AnyCase(UUID dossierId) {}

    private record Overdue(UUID dossierId, String level) {}

    private record Resumed(UUID dossierId, Instant dueAt) {}

    private record SupplementRequested(
            UUID dossierId,
            Instant requestedAt,
            @Nullable UUID requestId,
            @Nullable UUID requestedBy,
            @Nullable Instant until,
            @Nullable String legalGround,
            @Nullable List<Item> requirements) {

        /** Without a list an officer records what the applicant brings, as it was before lists were sent. */
        @Nullable
        Supplement supplement() {
            return requestId == null
                            || requestedBy == null
                            || until == null
                            || legalGround == null
                            || requirements == null
                    ? null
                    : new Supplement(
                            requestId,
                            dossierId,
                            false,
                            requirements.stream().map(Item::toModel).toList(),
                            legalGround,
                            requestedBy,
                            requestedAt,
                            until,
                            SupplementState.OPEN,
                            null);
        }
    }

    private record Item(@Nullable String document, @Nullable String field, String reason) {
        Supplement.Item toModel() {
            return new Supplement.Item(document, field, reason);
        }
    }

    private record Issued(UUID dossierId, String resultCode, String outcome) {}

    private record Returned(UUID dossierId, String deliveredBy) {}

    static List<Door<Object>> all() {
        return List.of(Door.strict(TOPIC)
                .about("dossierId")
                .on("vn.motcua.case.opened.v1", AnyCase.class, moved(Happening.CASE_OPENED))
                .on("vn.motcua.case.processing-started.v1", AnyCase.class, moved(Happening.CASE_PROCESSING_STARTED))
                .on("vn.motcua.case.appraised.v1", AnyCase.class, moved(Happening.CASE_APPRAISED))
                .on(
                        "vn.motcua.case.returned-to-appraiser.v1",
                        AnyCase.class,
                        moved(Happening.CASE_RETURNED_TO_APPRAISER))
                .on("vn.motcua.case.supplement-requested.v1", SupplementRequested.class, CaseDoor::supplementRequested)
                .on("vn.motcua.case.extended.v1", Resumed.class, CaseDoor::extended)
                .on("vn.motcua.case.obligation-requested.v1", AnyCase.class, moved(Happening.CASE_OBLIGATION_REQUESTED))
                .on("vn.motcua.case.stopped.v1", AnyCase.class, moved(Happening.CASE_STOPPED))
                .on("vn.motcua.case.approved.v1", AnyCase.class, moved(Happening.CASE_APPROVED))
                .on("vn.motcua.case.withdrawn.v1", AnyCase.class, moved(Happening.CASE_WITHDRAWN))
                .on("vn.motcua.case.withdrawal-refused.v1", AnyCase.class, moved(Happening.CASE_WITHDRAWAL_REFUSED))
                .on("vn.motcua.case.overdue.v1", Overdue.class, CaseDoor::overdue)
                .on("vn.motcua.case.resumed.v1", Resumed.class, CaseDoor::resumed)
                .on("vn.motcua.result.issued.v1", Issued.class, CaseDoor::issued)
                .on("vn.motcua.result.returned.v1", Returned.class, CaseDoor::returned));
    }

    private static BiFunction<AnyCase, ReceivedEvent, Report> moved(Happening what) {
        return (any, event) -> new Report.CaseMoved(any.dossierId(), what, event.time());
    }

    private static Report supplementRequested(SupplementRequested requested, ReceivedEvent event) {
        return new Report.SupplementRequested(requested.dossierId(), event.time(), requested.supplement());
    }

    private static Report extended(Resumed extended, ReceivedEvent event) {
        return new Report.CaseExtended(extended.dossierId(), event.time(), extended.dueAt());
    }

    private static Report resumed(Resumed resumed, ReceivedEvent event) {
        return new Report.CaseResumed(resumed.dossierId(), event.time(), resumed.dueAt());
    }

    private static Report issued(Issued issued, ReceivedEvent event) {
        return new Report.ResultIssued(issued.dossierId(), event.time(), issued.resultCode(), issued.outcome());
    }

    private static Report returned(Returned returned, ReceivedEvent event) {
        return new Report.ResultReturned(returned.dossierId(), event.time(), returned.deliveredBy());
    }

    /** Single steps are overdue too; that is nothing for the applicant. */
    private static Object overdue(Overdue overdue, ReceivedEvent event) {
        return WHOLE_DOSSIER.equals(overdue.level())
                ? new Report.CaseMoved(overdue.dossierId(), Happening.CASE_OVERDUE, event.time())
                : Hearing.NOTHING;
    }
}
