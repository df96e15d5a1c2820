package vn.motcua.intake.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.intake.dossier.events.DossierMessages;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierEvent;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.dossier.persistence.SupplementRows;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** An officer of the counter asks an applicant, once, for everything that is missing before the dossier can be received (Form 02). */
@ApplicationScoped
public class AskingApplicant {

    /** Before reception no version has a rule of its own. */
    private static final int ANSWER_DAYS = 30;

    private final Dossiers dossiers;
    private final Procedures procedures;
    private final FormSchemas forms;
    private final Deeds deeds;
    private final InstantSource clock;

    AskingApplicant(Dossiers dossiers, Procedures procedures, FormSchemas forms, Deeds deeds, InstantSource clock) {
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.forms = forms;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * What the officer wants to be completed.
     *
     * @param until the last day for it; thirty days from now where none is named
     */
    public record Wish(
            List<Supplement.Item> items,
            String legalGround,
            @Nullable LocalDate until) {

        /** Keeps its own list. */
        public Wish {
            items = List.copyOf(items);
        }
    }

    /** Asks on behalf of the caller's unit. */
    public Decision<Supplement> ask(Transaction tx, Caller caller, UUID id, Wish wish) {
        Instant now = clock.instant();
        Asked<DossierRow> found = dossiers.ofReception(tx, id, caller, VietnamTime.day(now));
        Asked<List<Supplement>> before = SupplementRows.of(tx, id);
        return () -> {
            DossierRow row = found.answer();
            Supplement supplement = new Supplement(
                    EventIds.next(),
                    id,
                    true,
                    wish.items(),
                    wish.legalGround(),
                    caller.id(),
                    now,
                    until(wish, VietnamTime.day(now)),
                    SupplementState.OPEN,
                    null);
            DossierEvent.SupplementRequested asked =
                    row.toModel().ask(supplement, before.answer().size());
            var chosen = row.toModel().chosen();
            return procedures
                    .version(tx, chosen.procedureCode(), chosen.version())
                    .map(version -> {
                        ProcedureCase procedureCase = version.flatMap(of -> of.caseOf(chosen.caseCode()))
                                .orElseThrow(
                                        () -> new IllegalStateException("the version of a filing is kept for ever"));
                        check(wish.items(), procedureCase);
                        deeds.of(tx, row, now)
                                .by(caller.id())
                                .did("AskForSupplement", Map.of("request", supplement.id()))
                                .tells(seq -> DossierMessages.of(asked, seq));
                        row.move(tx, asked, WireNames.of(asked.what()), null, null);
                        return supplement;
                    });
        };
    }

    private static Instant until(Wish wish, LocalDate today) {
        LocalDate latest = today.plusDays(ANSWER_DAYS);
        LocalDate day = wish.until() == null ? latest : wish.until();
        if (!day.isAfter(today) || day.isAfter(latest)) {
            InvalidRequest refusal = new InvalidRequest();
            refusal.at("until", "day-between", Map.of("first", today.plusDays(1), "last", latest));
            throw refusal;
        }
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private void check(List<Supplement.Item> items, ProcedureCase procedureCase) {
        InvalidRequest refusal = new InvalidRequest();
        Set<String> seen = new HashSet<>();
        Set<String> fields = procedureCase.formSchema() == null ? Set.of() : forms.fields(procedureCase.formSchema());
        for (int i = 0; i < items.size(); i++) {
            String place = "requirements[" + i + "].";
            String document = items.get(i).document();
            String field = items.get(i).field();
            if ((document == null) == (field == null)) {
                refusal.at(place + "document", "document-or-field", Map.of());
            } else if (document != null && procedureCase.requirement(document).isEmpty()) {
                refusal.at(
                        place + "document",
                        "unknown-requirement",
                        Map.of(
                                "requirements",
                                String.join(
                                        ", ",
                                        procedureCase.documents().stream()
                                                .map(one -> one.code())
                                                .toList())));
            } else if (field != null && !fields.contains(field)) {
                refusal.at(
                        place + "field",
                        "unknown-field",
                        Map.of("fields", fields.isEmpty() ? "–" : String.join(", ", fields)));
            } else if (!seen.add(document == null ? "field " + field : "document " + document)) {
                refusal.at(place + (document == null ? "field" : "document"), "asked-twice", Map.of());
            }
        }
        refusal.throwIfAny();
    }
}
