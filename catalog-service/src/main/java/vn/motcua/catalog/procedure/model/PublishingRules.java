package vn.motcua.catalog.procedure.model;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.procedure.model.flow.ProcessFlow;
import vn.motcua.catalog.procedure.model.flow.ProcessLint;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** What must be right before a version is published, because running dossiers cannot mend it. */
public final class PublishingRules {

    private final InvalidRequest refusal = new InvalidRequest();

    private PublishingRules() {}

    /**
     * Checks a version.
     *
     * @throws InvalidRequest naming every place that is wrong
     */
    public static void check(ProcedureVersion version) {
        PublishingRules rules = new PublishingRules();
        rules.checkVersion(version);
        rules.refusal.throwIfAny();
    }

    private void checkVersion(ProcedureVersion version) {
        if (version.effectiveTo() != null && version.effectiveTo().isBefore(version.effectiveFrom())) {
            wrong("effectiveTo", "ends-before-it-begins");
        }
        if (version.channels().isEmpty()) {
            wrong("channels", "required");
        }
        if (version.cases().isEmpty()) {
            wrong("cases", "required");
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < version.cases().size(); i++) {
            String path = "cases[" + i + "]";
            ProcedureCase one = version.cases().get(i);
            if (!codes.add(one.code())) {
                wrong(path + ".code", "code-twice");
            }
            checkCase(path, one, version.channels());
        }
    }

    private void checkCase(String path, ProcedureCase one, List<Channel> channels) {
        Set<String> documents = new HashSet<>();
        for (int i = 0; i < one.documents().size(); i++) {
            if (!documents.add(one.documents().get(i).code())) {
                wrong(path + ".documents[" + i + "].code", "code-twice");
            }
        }
        for (Channel channel : channels) {
            if (one.limits().stream().noneMatch(limit -> limit.appliesTo(channel))) {
                refusal.at(path + ".limits", "limit-missing", Map.of("channel", channel));
            }
        }
        for (int i = 0; i < one.fees().size(); i++) {
            if (!isSound(one.fees().get(i).rule())) {
                wrong(path + ".fees[" + i + "].rule", "fee-rule");
            }
        }
        checkProcess(path + ".process", one);
    }

    private static boolean isSound(FeeRule rule) {
        return switch (rule) {
            case FeeRule.Flat flat -> flat.amount() >= 0;
            case FeeRule.PerUnit perUnit -> perUnit.amount() >= 0;
            case FeeRule.Tiered tiered -> isSound(tiered);
        };
    }

    /** Tiers rise, only the last is open, no price and no cap is negative. */
    private static boolean isSound(FeeRule.Tiered tiered) {
        long previous = 0;
        for (int i = 0; i < tiered.tiers().size(); i++) {
            FeeRule.Tier tier = tiered.tiers().get(i);
            boolean last = i == tiered.tiers().size() - 1;
            Integer upTo = tier.upTo();
            if (tier.amount() < 0 || last != (upTo == null) || (upTo != null && upTo <= previous)) {
                return false;
            }
            previous = upTo == null ? previous : upTo;
        }
        return !tiered.tiers().isEmpty() && (tiered.capPerCopy() == null || tiered.capPerCopy() >= 0);
    }

    private void checkProcess(String path, ProcedureCase one) {
        for (FieldError finding : ProcessLint.check(one.process())) {
            refusal.at(path + "." + finding.field(), finding.rule(), finding.arguments());
        }
        boolean pays = one.process().steps().stream().anyMatch(step -> step.kind() == ProcessDefinition.Kind.PAYMENT);
        if (collected(one).contains(Fee.CollectAt.RECEPTION) != pays) {
            wrong(path + ".steps", "payment-step");
        }
        ProcessFlow flow = one.process().flow();
        if (flow != null && !collected(one).equals(flow.paymentPoints())) {
            wrong(path + ".flow.nodes", "payment-points");
        }
    }

    private static Set<Fee.CollectAt> collected(ProcedureCase one) {
        return one.fees().stream().map(Fee::collectAt).collect(Collectors.toSet());
    }

    private void wrong(String path, String rule) {
        refusal.at(path, rule, Map.of());
    }
}
