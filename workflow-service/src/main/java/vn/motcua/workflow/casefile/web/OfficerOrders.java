package vn.motcua.workflow.casefile.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.Callers;
import vn.motcua.kit.command.Commands;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.OfficerOrder;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;

/** How every command of an officer to a case is answered: once for its key, with how the case stands then. */
@ApplicationScoped
class OfficerOrders {

    private final Commands commands;
    private final Callers callers;

    OfficerOrders(Commands commands, Callers callers) {
        this.commands = commands;
        this.callers = callers;
    }

    /** Who comes second waits for the first, decides again on what that one left, and hears by name why it cannot be. */
    Uni<Response> once(
            UUID dossierId,
            String command,
            @Nullable String key,
            @Nullable String seen,
            Object body,
            BiFunction<Transaction, OfficerOrder, Decision<CaseAtHand>> useCase) {
        return once(callers.current(), dossierId, command, key, seen, body, useCase);
    }

    /** The same by a caller who is known already. */
    Uni<Response> once(
            Caller caller,
            UUID dossierId,
            String command,
            @Nullable String key,
            @Nullable String seen,
            Object body,
            BiFunction<Transaction, OfficerOrder, Decision<CaseAtHand>> useCase) {
        OfficerOrder order = new OfficerOrder(caller, dossierId, SeenVersions.optional(seen));
        String place = "/workflow/v1/cases/" + dossierId;
        return commands.once(caller, key, "cases/" + dossierId + "/" + command, body, tx -> useCase.apply(tx, order)
                .map(at -> Answer.created(CaseStandingView.of(at), place, at.version())));
    }
}
