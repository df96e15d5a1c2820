package vn.motcua.workflow.casefile.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.SupplementRule;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.model.CaseCommand;
import vn.motcua.workflow.casefile.model.CaseFile.Foreseen;
import vn.motcua.workflow.casefile.model.Requirement;
import vn.motcua.workflow.casefile.model.StepAnswers;
import vn.motcua.workflow.casefile.model.SupplementRequest;
import vn.motcua.workflow.casefile.persistence.CaseAtHand;
import vn.motcua.workflow.casefile.persistence.FormRows;
import vn.motcua.workflow.reference.Askable;

/** An officer asks the applicant, once, for everything that is missing (Form 02); the clock stands still until the answer. */
@ApplicationScoped
public class AskingForSupplement {

    private final OfficerMoves moves;
    private final InstantSource clock;

    AskingForSupplement(OfficerMoves moves, InstantSource clock) {
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * What an officer wants to be completed.
     *
     * @param until the last day for it; as late as the version allows where none is named
     */
    public record Wish(
            List<Requirement> requirements,
            String legalGround,
            @Nullable LocalDate until) {

        /** Keeps its own list. */
        public Wish {
            requirements = List.copyOf(requirements);
        }
    }

    /** Asks for it. It takes one trip more than other commands, because what was asked for before counts. */
    public Decision<CaseAtHand> ask(Transaction tx, OfficerOrder order, Wish wish, StepAnswers about) {
        return moves.carryOutWhenReady(tx, order, ready -> {
            Foreseen foreseen = ready.file().foresee(ready.by(), about);
            check(wish.requirements(), ready.pinned().askable());
            Asked<List<FormRows.Kept>> papers = FormRows.of(tx, order.dossierId());
            return tx.answers().map(answered -> {
                int earlier = (int)
                        FormRows.of(papers.answer(), SupplementRequest.class).count();
                return new CaseCommand.AskForSupplement(ready.by(), request(ready, foreseen, wish, earlier + 1), about);
            });
        });
    }

    private SupplementRequest request(OfficerMoves.Ready ready, Foreseen foreseen, Wish wish, int no) {
        Instant now = clock.instant();
        SupplementRule rule = foreseen.waits().supplementRule();
        return new SupplementRequest(
                EventIds.next(),
                no,
                foreseen.step().step(),
                foreseen.waits().code(),
                wish.requirements(),
                wish.legalGround(),
                ready.by().id(),
                now,
                endOf(lastDay(wish, rule, VietnamTime.day(now))),
                rule.unanswered());
    }

    private static LocalDate lastDay(Wish wish, SupplementRule rule, LocalDate today) {
        LocalDate latest = today.plusDays(rule.answerDays());
        LocalDate wanted = wish.until();
        if (wanted == null) {
            return latest;
        }
        if (!wanted.isAfter(today) || wanted.isAfter(latest)) {
            InvalidRequest refusal = new InvalidRequest();
            refusal.at("until", "day-between", Map.of("first", today.plusDays(1), "last", latest));
            throw refusal;
        }
        return wanted;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static void check(List<Requirement> requirements, Askable askable) {
        InvalidRequest refusal = new InvalidRequest();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < requirements.size(); i++) {
            String place = "requirements[" + i + "].";
            Requirement wanted = requirements.get(i);
            String document = wanted.document();
            String field = wanted.field();
            if ((document == null) == (field == null)) {
                refusal.at(place + "document", "document-or-field", Map.of());
            } else if (document != null && !askable.documents().contains(document)) {
                refusal.at(place + "document", "unknown-document", Map.of("documents", listed(askable.documents())));
            } else if (field != null && !askable.fields().contains(field)) {
                refusal.at(place + "field", "unknown-field", Map.of("fields", listed(askable.fields())));
            } else if (!seen.add(document == null ? "field " + field : "document " + document)) {
                refusal.at(place + (document == null ? "field" : "document"), "asked-twice", Map.of());
            }
        }
        refusal.throwIfAny();
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names.stream().sorted().toList());
    }
}
