package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.CollectAt;
import vn.motcua.intake.dossier.application.LookingAtDossier.Seen;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.Concession;
import vn.motcua.intake.dossier.model.Concessions;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.RefuseDossier;
import vn.motcua.intake.dossier.persistence.DossierFacts;
import vn.motcua.intake.dossier.persistence.TimelineRow;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.kit.time.VietnamTime;

/** A dossier as its applicant follows it. Status, money and delivery are separate; nothing internal is shown. */
@Schema(name = "DossierView")
public record DossierView(
        UUID id,
        @Nullable String code,

        @Schema(description = "National status 1–10", examples = "4")
        int status,

        Text statusName,
        ProcedureView procedure,
        Channel channel,
        UnitView receivingUnit,
        UnitView competentUnit,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime receivedAt,

        @Schema(description = "What was promised at reception, later by the working time of each pause since") @Nullable
        OffsetDateTime dueAt,

        @Schema(description = "What was promised at reception") @Nullable
        OffsetDateTime promisedAt,

        @Nullable RefusalView refusal,
        @Nullable WithdrawalView withdrawal,
        FeeView fee,
        List<GroupView> groups,
        @Nullable ResultView result,
        List<StepView> steps,
        List<EntryView> timeline,
        @JsonProperty("_links") Map<String, FiledDossierView.Link> links) {

    /** The procedure on its pinned version. */
    public record ProcedureView(
            String code, int version, @Nullable Text name, String caseCode) {}

    /** An office. */
    public record UnitView(String code, @Nullable Text name) {
        static UnitView of(String code, Map<String, Unit> units) {
            Unit unit = units.get(code);
            return new UnitView(code, unit == null ? null : unit.name());
        }

        /** With the name of a day: a paper keeps the name it was issued with. */
        static UnitView of(String code, Map<String, Unit> units, LocalDate day) {
            Unit unit = units.get(code);
            return new UnitView(code, unit == null ? null : unit.nameOn(day));
        }
    }

    /** Form 03. */
    public record RefusalView(
            String form,
            RefuseDossier.Reason reason,
            String legalGround,
            @Nullable String explanation,
            OffsetDateTime refusedAt) {}

    /** A withdrawal and how it ended. */
    public record WithdrawalView(
            String state,
            @Nullable OffsetDateTime requestedAt,
            @Nullable OffsetDateTime decidedAt) {}

    /** A group that the applicant states; why it was rejected. */
    public record GroupView(
            @Schema(examples = "POOR_HOUSEHOLD") String group,
            Concession.State state,
            @Nullable String reason,
            @Nullable OffsetDateTime decidedAt) {

        static List<GroupView> of(Concessions concessions) {
            return concessions.all().stream()
                    .map(concession -> new GroupView(
                            concession.group(),
                            concession.state(),
                            concession.reason(),
                            VietnamTime.localOrNull(concession.decidedAt())))
                    .toList();
        }
    }

    /** The money: one word for all, and each fee. */
    public record FeeView(String state, List<OneFee> fees) {}

    /** One fee. */
    public record OneFee(
            UUID feeId,
            long amount,
            String currency,
            @Nullable CollectAt collectAt,
            Fees.State state,
            OffsetDateTime since) {}

    /** The result and its delivery. */
    public record ResultView(
            String code,
            String outcome,
            OffsetDateTime issuedAt,
            @Nullable OffsetDateTime returnedAt,
            @Nullable String deliveredBy) {}

    /** One of the five standard steps. */
    public record StepView(
            int step, Text name, String state, @Nullable OffsetDateTime doneAt) {}

    /** Something that happened. */
    public record EntryView(OffsetDateTime at, int step, int status, String event, Text text) {}

    static DossierView of(Seen seen) {
        DossierFacts facts = seen.facts();
        return new DossierView(
                facts.id(),
                facts.code(),
                facts.state().nationalStatus(),
                DossierTexts.of(facts.state()),
                new ProcedureView(
                        facts.chosen().procedureCode(),
                        facts.chosen().version(),
                        seen.procedureName(),
                        facts.chosen().caseCode()),
                facts.channel(),
                UnitView.of(facts.offices().receiving(), seen.units()),
                UnitView.of(facts.offices().competent(), seen.units()),
                VietnamTime.local(facts.submittedAt()),
                VietnamTime.localOrNull(facts.receivedAt()),
                VietnamTime.localOrNull(facts.movedDueAt() == null ? facts.dueAt() : facts.movedDueAt()),
                VietnamTime.localOrNull(facts.dueAt()),
                refusal(facts),
                withdrawal(facts),
                fee(facts.fees()),
                GroupView.of(facts.groups()),
                result(facts),
                steps(facts),
                seen.timeline().stream().map(DossierView::entry).toList(),
                links(facts));
    }

    private static @Nullable RefusalView refusal(DossierFacts facts) {
        return facts.refusal().at() == null
                        || facts.refusal().reason() == null
                        || facts.refusal().legalGround() == null
                ? null
                : new RefusalView(
                        "03",
                        facts.refusal().reason(),
                        facts.refusal().legalGround(),
                        facts.refusal().explanation(),
                        VietnamTime.local(facts.refusal().at()));
    }

    private static @Nullable WithdrawalView withdrawal(DossierFacts facts) {
        if (facts.withdrawal().doneAt() != null) {
            return new WithdrawalView(
                    "WITHDRAWN",
                    VietnamTime.localOrNull(facts.withdrawal().requestedAt()),
                    VietnamTime.local(facts.withdrawal().doneAt()));
        }
        if (facts.withdrawal().requestedAt() == null) {
            return null;
        }
        return new WithdrawalView(
                facts.withdrawal().refusedAt() == null ? "REQUESTED" : "REFUSED",
                VietnamTime.local(facts.withdrawal().requestedAt()),
                VietnamTime.localOrNull(facts.withdrawal().refusedAt()));
    }

    private static FeeView fee(Fees fees) {
        return new FeeView(
                fees.summary(),
                fees.fees().stream()
                        .map(fee -> new OneFee(
                                fee.feeId(),
                                fee.amount(),
                                fee.currency(),
                                fee.collectAt(),
                                fee.state(),
                                VietnamTime.local(fee.since())))
                        .toList());
    }

    private static @Nullable ResultView result(DossierFacts facts) {
        return facts.result().code() == null
                        || facts.result().outcome() == null
                        || facts.result().issuedAt() == null
                ? null
                : new ResultView(
                        facts.result().code(),
                        facts.result().outcome(),
                        VietnamTime.local(facts.result().issuedAt()),
                        VietnamTime.localOrNull(facts.result().returnedAt()),
                        facts.result().deliveredBy());
    }

    private static List<StepView> steps(DossierFacts facts) {
        OffsetDateTime submitted = VietnamTime.local(facts.submittedAt());
        List<@Nullable OffsetDateTime> done = new ArrayList<>();
        done.add(submitted);
        done.add(submitted);
        done.add(VietnamTime.localOrNull(facts.receivedAt()));
        done.add(VietnamTime.localOrNull(facts.result().issuedAt()));
        done.add(VietnamTime.localOrNull(facts.result().returnedAt()));
        boolean ended = facts.refusal().at() != null || facts.withdrawal().doneAt() != null;
        List<StepView> steps = new ArrayList<>();
        boolean current = !ended;
        for (int i = 0; i < done.size(); i++) {
            OffsetDateTime at = done.get(i);
            String state = at != null ? "DONE" : current ? "CURRENT" : ended ? "ENDED" : "NEXT";
            current = current && at != null;
            steps.add(new StepView(i + 1, DossierTexts.step(i + 1), state, at));
        }
        return steps;
    }

    private static EntryView entry(TimelineRow entry) {
        Text text = WireNames.find(entry.event())
                .map(DossierTexts::of)
                .orElseGet(() -> new Text(entry.event(), entry.event()));
        return new EntryView(VietnamTime.local(entry.at()), entry.step(), entry.status(), entry.event(), text);
    }

    private static Map<String, FiledDossierView.Link> links(DossierFacts facts) {
        String self = "/intake/v1/dossiers/" + facts.id();
        Map<String, FiledDossierView.Link> links = new LinkedHashMap<>();
        links.put("self", new FiledDossierView.Link(self));
        if (facts.code() != null) {
            links.put("receipt", new FiledDossierView.Link(self + "/receipt"));
        }
        return links;
    }
}
