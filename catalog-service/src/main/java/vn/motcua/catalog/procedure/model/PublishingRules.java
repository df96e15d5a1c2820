package vn.motcua.catalog.procedure.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.FeeRule;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.processflow.Finding;
import vn.motcua.processflow.PaymentPoint;
import vn.motcua.processflow.ProcessDefinition;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.ProcessLint;

/**
 * What must be right before a version is published, because running dossiers cannot mend it. The shape of the document is checked before,
 * by the schema of the published event; here is what a schema cannot say.
 */
public final class PublishingRules {

    private final List<FieldError> findings = new ArrayList<>();

    private PublishingRules() {}

    /** What is wrong with everything but the cases. */
    public static List<FieldError> ofHead(ProcedureVersion version) {
        PublishingRules rules = new PublishingRules();
        if (version.effectiveTo() != null && version.effectiveTo().isBefore(version.effectiveFrom())) {
            rules.wrong("effectiveTo", "ends-before-it-begins");
        }
        String longCode = version.longCode();
        if (longCode == null) {
            rules.wrong("longCode", "required");
        } else if (!longCode.startsWith(version.code() + ".")) {
            rules.wrong("longCode", "long-code");
        }
        if (version.legalGrounds().isEmpty()) {
            rules.wrong("legalGrounds", "required");
        }
        if (version.results().isEmpty()) {
            rules.wrong("results", "required");
        }
        return List.copyOf(rules.findings);
    }

    /** Each case has a code of its own; null where a case has none yet. */
    public static List<FieldError> ofCaseCodes(List<@Nullable String> codes) {
        PublishingRules rules = new PublishingRules();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (code != null && !known.add(code)) {
                rules.wrong("cases[" + i + "].code", "code-twice");
            }
        }
        return List.copyOf(rules.findings);
    }

    /**
     * What is wrong with a case.
     *
     * @param path where it stands, {@code cases[0]}
     * @param channels how the procedure can be filed
     */
    public static List<FieldError> ofCase(String path, ProcedureCase one, List<Channel> channels) {
        PublishingRules rules = new PublishingRules();
        rules.checkCase(path, one, channels);
        return List.copyOf(rules.findings);
    }

    private void checkCase(String path, ProcedureCase one, List<Channel> channels) {
        Set<String> documents = new HashSet<>();
        for (int i = 0; i < one.documents().size(); i++) {
            if (!documents.add(one.documents().get(i).code())) {
                wrong(path + ".documents[" + i + "].code", "code-twice");
            }
            if (!one.documents().get(i).asksForSomething()) {
                wrong(path + ".documents[" + i + "].copies", "nothing-asked-for");
            }
        }
        for (Channel channel : channels) {
            if (one.limits().stream().noneMatch(limit -> limit.appliesTo(channel))) {
                findings.add(new FieldError(path + ".limits", "limit-missing", Map.of("channel", channel)));
            }
        }
        for (int i = 0; i < one.fees().size(); i++) {
            checkFee(path + ".fees[" + i + "]", one.fees().get(i));
        }
        checkProcess(path + ".process", one);
    }

    private void checkFee(String path, Fee fee) {
        checkRule(path + ".rule", fee.rule(), fee.frame());
        List<Fee.LocalRule> local = fee.localRules() == null ? List.of() : fee.localRules();
        for (int i = 0; i < local.size(); i++) {
            checkRule(path + ".localRules[" + i + "].rule", local.get(i).rule(), fee.frame());
        }
        if (fee.setBy() == null && (fee.frame() != null || !local.isEmpty())) {
            wrong(path + ".setBy", "required");
        }
        checkReductions(path + ".reductions", fee);
    }

    /** A group is let off once: all of it, or a part. */
    private void checkReductions(String path, Fee fee) {
        Set<String> groups = new HashSet<>(fee.exemptGroups());
        List<Fee.Reduction> reductions = fee.reductions() == null ? List.of() : fee.reductions();
        for (int i = 0; i < reductions.size(); i++) {
            Fee.Reduction one = reductions.get(i);
            if (!groups.add(one.group())) {
                wrong(path + "[" + i + "].group", "code-twice");
            }
            if (one.percent() < 1 || one.percent() > 99) {
                findings.add(new FieldError(path + "[" + i + "].percent", "out-of-range", Map.of("limit", "1–99")));
            }
        }
    }

    private void checkRule(String path, FeeRule rule, Fee.@Nullable Frame frame) {
        if (!isSound(rule)) {
            wrong(path, "fee-rule");
        } else if (frame != null
                && rule.prices().stream().anyMatch(price -> price < frame.min() || price > frame.max())) {
            findings.add(new FieldError(path, "fee-outside-frame", Map.of("min", frame.min(), "max", frame.max())));
        }
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
        for (Finding finding : ProcessLint.check(one.process())) {
            findings.add(new FieldError(path + "." + finding.field(), finding.rule(), finding.arguments()));
        }
        Set<PaymentPoint> collected = one.fees().stream()
                .map(fee -> PaymentPoint.valueOf(fee.collectAt().name()))
                .collect(Collectors.toSet());
        boolean waits = one.process().steps().stream().anyMatch(step -> step.kind() == ProcessDefinition.Kind.PAYMENT);
        if (collected.remove(PaymentPoint.RECEPTION) != waits) {
            wrong(path + ".steps", "payment-step");
        }
        ProcessFlow flow = one.process().flow();
        if (flow != null && !collected.equals(flow.laterPaymentPoints())) {
            wrong(path + ".flow.nodes", "payment-points");
        }
    }

    private void wrong(String path, String rule) {
        findings.add(new FieldError(path, rule, Map.of()));
    }
}
