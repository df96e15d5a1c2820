package vn.motcua.catalog.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.FeeRule;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.processflow.FlowBuilder;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.TaskKind;
import vn.motcua.processflow.Text;
import vn.motcua.workingtime.Limit;

class PublishingRulesTest {

    private static final Text NAME = new Text("Tên", "Name");
    private static final TimeLimit ALL_CHANNELS =
            new TimeLimit(null, 3, Limit.Unit.WORKING_DAY, Limit.DayCounting.CIVIL_CODE, null);
    private static final ProcessDefinition.Step APPRAISE =
            new ProcessDefinition.Step("APPRAISE", ProcessDefinition.Kind.APPRAISAL, "appraiser", 70);
    private static final List<ProcessDefinition.Step> AFTERWARDS = List.of(
            new ProcessDefinition.Step("APPROVE", ProcessDefinition.Kind.APPROVAL, "approver", 10),
            new ProcessDefinition.Step("ISSUE", ProcessDefinition.Kind.ISSUE, "clerk", 10),
            new ProcessDefinition.Step("HAND_OVER", ProcessDefinition.Kind.HAND_OVER, "clerk", 10));
    private static final ProcessDefinition.Step PAYMENT =
            new ProcessDefinition.Step("PAYMENT", ProcessDefinition.Kind.PAYMENT, null, null);

    @Test
    void letSoundVersionsPass() {
        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(), APPRAISE)))
                .isEmpty();
        assertThat(wrongPlaces(
                        version(null, List.of(ALL_CHANNELS), List.of(fee(new FeeRule.Flat(1))), PAYMENT, APPRAISE)))
                .isEmpty();
    }

    @Test
    void nameAChannelWithoutALimit() {
        TimeLimit onlineOnly =
                new TimeLimit(List.of(Channel.ONLINE), 3, Limit.Unit.WORKING_DAY, Limit.DayCounting.CIVIL_CODE, null);

        assertThat(wrongPlaces(version(null, List.of(onlineOnly), List.of(), APPRAISE)))
                .containsExactly("cases[0].limits limit-missing");
    }

    @Test
    void wantAPaymentStepExactlyWhenAFeeIsCollectedAtReception() {
        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(), PAYMENT, APPRAISE)))
                .containsExactly("cases[0].process.steps payment-step");
        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(fee(new FeeRule.Flat(1))), APPRAISE)))
                .containsExactly("cases[0].process.steps payment-step");
    }

    @Test
    void refuseStepsWithoutActorAndSharesThatDoNotAddUp() {
        ProcessDefinition.Step orphan =
                new ProcessDefinition.Step("APPRAISE", ProcessDefinition.Kind.APPRAISAL, null, 60);

        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(), orphan)))
                .containsExactly("cases[0].process.steps[0].role step-without-actor", "cases[0].process.steps shares");
    }

    @Test
    void wantThePaymentPointsOfTheFeesInTheFlow() {
        ProcessDefinition paidAtReception = FlowBuilder.standard()
                .unlink("RECEIVED", "APPRAISE")
                .task("PAY", TaskKind.PAYMENT, null, null)
                .line("RECEIVED", "PAY", "APPRAISE")
                .process();
        Fee atReturn = new Fee(
                NAME,
                Fee.Kind.FEE,
                null,
                new FeeRule.Flat(1),
                null,
                null,
                null,
                List.of(),
                null,
                CollectAt.RETURN,
                true);
        Fee atReception = fee(new FeeRule.Flat(1));

        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(atReception, atReturn), paidAtReception)))
                .containsExactly("cases[0].process.flow.nodes payment-points");
        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(atReception), paidAtReception)))
                .isEmpty();
    }

    @Test
    void nameTheFlawsOfAFlowByTheirPlace() {
        ProcessDefinition dangling =
                FlowBuilder.standard().unlink("HAND_OVER", "RETURNED").process();

        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(), dangling)))
                .contains("cases[0].process.flow.nodes[4] dangling", "cases[0].process.flow.nodes[5] unreachable");
    }

    @Test
    void refuseTiersThatFallOrNeverEnd() {
        FeeRule falling = tiered(new FeeRule.Tier(5, 10), new FeeRule.Tier(3, 10), new FeeRule.Tier(null, 1));
        FeeRule closed = tiered(new FeeRule.Tier(5, 10));
        FeeRule negative = new FeeRule.Flat(-1);

        assertThat(wrongPlaces(version(
                        null,
                        List.of(ALL_CHANNELS),
                        List.of(fee(falling), fee(closed), fee(negative)),
                        PAYMENT,
                        APPRAISE)))
                .containsExactly(
                        "cases[0].fees[0].rule fee-rule",
                        "cases[0].fees[1].rule fee-rule",
                        "cases[0].fees[2].rule fee-rule");
    }

    @Test
    void refuseAVersionThatEndsBeforeItBegins() {
        assertThat(wrongPlaces(version(LocalDate.of(2026, 1, 1), List.of(ALL_CHANNELS), List.of(), APPRAISE)))
                .containsExactly("effectiveTo ends-before-it-begins");
    }

    @Test
    void refuseACodeThatTwoCasesShare() {
        assertThat(PublishingRules.ofCaseCodes(Arrays.asList("DEFAULT", null, "OTHER", "DEFAULT")))
                .extracting(PublishingRulesTest::place)
                .containsExactly("cases[3].code code-twice");
    }

    private static List<String> wrongPlaces(ProcedureVersion version) {
        List<FieldError> findings = new ArrayList<>(PublishingRules.ofHead(version));
        for (int i = 0; i < version.cases().size(); i++) {
            findings.addAll(
                    PublishingRules.ofCase("cases[" + i + "]", version.cases().get(i), version.channels()));
        }
        return findings.stream().map(PublishingRulesTest::place).toList();
    }

    private static String place(FieldError error) {
        return error.field() + " " + error.rule();
    }

    @Test
    void letsEachGroupOffOnce() {
        Fee fee = new Fee(
                NAME,
                Fee.Kind.FEE,
                null,
                new FeeRule.Flat(1),
                null,
                null,
                null,
                List.of("MERIT"),
                List.of(
                        new Fee.Reduction("POOR_HOUSEHOLD", 50),
                        new Fee.Reduction("MERIT", 50),
                        new Fee.Reduction("CHILD", 100)),
                CollectAt.RECEPTION,
                true);

        assertThat(wrongPlaces(version(null, List.of(ALL_CHANNELS), List.of(fee), PAYMENT, APPRAISE)))
                .containsExactly(
                        "cases[0].fees[0].reductions[1].group code-twice",
                        "cases[0].fees[0].reductions[2].percent out-of-range");
    }

    private static Fee fee(FeeRule rule) {
        return new Fee(NAME, Fee.Kind.FEE, null, rule, null, null, null, List.of(), null, CollectAt.RECEPTION, true);
    }

    private static FeeRule tiered(FeeRule.Tier... tiers) {
        return new FeeRule.Tiered("pages", List.of(tiers), null, null);
    }

    private static ProcedureVersion version(
            @Nullable LocalDate effectiveTo, List<TimeLimit> limits, List<Fee> fees, ProcessDefinition.Step... steps) {
        List<ProcessDefinition.Step> all = new ArrayList<>(List.of(steps));
        all.addAll(AFTERWARDS);
        return version(effectiveTo, limits, fees, new ProcessDefinition("P", 1, all));
    }

    private static ProcedureVersion version(
            @Nullable LocalDate effectiveTo, List<TimeLimit> limits, List<Fee> fees, ProcessDefinition process) {
        ProcedureCase one = new ProcedureCase("DEFAULT", NAME, null, List.of(), limits, fees, process);
        return new ProcedureVersion(
                "1.000001",
                1,
                "1.000001.000.00.00.H26",
                NAME,
                new ProcedureVersion.Sector("HT", NAME),
                ProcedureVersion.Level.COMMUNE,
                ProcedureVersion.OnlineLevel.FULL_PROCESS,
                List.of(Channel.ONLINE, Channel.COUNTER),
                List.of(ProcedureVersion.Beneficiary.CITIZEN),
                LocalDate.of(2026, 7, 1),
                effectiveTo,
                new ProcedureVersion.Decision("1/QĐ", LocalDate.of(2026, 6, 1), "https://example"),
                List.of(new ProcedureVersion.LegalGround("1/NĐ-CP", "Nghị định")),
                List.of(new ProcedureVersion.Result("KET_QUA", NAME)),
                null,
                List.of(one));
    }
}
