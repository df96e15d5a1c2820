package vn.motcua.catalog.procedure.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Stands between a catalogue editor and the citizen who would have to have copies certified for nothing. */
public final class CertifiedCopyGuard {

    private final List<CertifiedCopyRule> rules;
    private final Set<String> legalGrounds;

    /**
     * A guard.
     *
     * @param rules the rules that hold when the version takes effect
     * @param legalGrounds the numbers of the legal documents that the version rests on
     */
    public CertifiedCopyGuard(List<CertifiedCopyRule> rules, Set<String> legalGrounds) {
        this.rules = List.copyOf(rules);
        this.legalGrounds = Set.copyOf(legalGrounds);
    }

    /**
     * What is demanded of one paper, as far as the guard looks at it.
     *
     * @param path where it stands, {@code cases[0].documents[2]}
     * @param group papers that replace each other; null for none
     * @param certified whether the copies must be certified
     * @param originalShown whether the original is handed in or shown
     * @param heldByState whether the state holds the data
     * @param groundNumber the legal document that is said to allow the demand
     */
    public record Demand(
            String path,
            @Nullable String code,
            @Nullable String group,
            boolean certified,
            boolean originalShown,
            boolean heldByState,
            @Nullable String groundNumber) {

        private boolean replaces(Demand other) {
            return equals(other) || (group != null && group.equals(other.group));
        }
    }

    /** Every rule that a demand of a case breaks, each with its legal ground. */
    public List<FieldError> findings(List<Demand> ofCase) {
        return ofCase.stream()
                .filter(Demand::certified)
                .flatMap(demand -> rules.stream().flatMap(rule -> finding(rule, demand, ofCase)))
                .toList();
    }

    private Stream<FieldError> finding(CertifiedCopyRule rule, Demand demand, List<Demand> ofCase) {
        boolean broken =
                switch (rule.check()) {
                    case LEGAL_GROUND -> demand.groundNumber() == null || !legalGrounds.contains(demand.groundNumber());
                    case DATA -> ofCase.stream().anyMatch(other -> other.replaces(demand) && other.heldByState());
                    case ORIGINAL -> ofCase.stream().anyMatch(other -> other.replaces(demand) && other.originalShown());
                    case PAPER ->
                        demand.code() != null
                                && Objects.requireNonNullElse(rule.papers(), List.of())
                                        .contains(demand.code());
                };
        return broken ? Stream.of(refusal(rule, demand)) : Stream.empty();
    }

    private static FieldError refusal(CertifiedCopyRule rule, Demand demand) {
        String text =
                switch (rule.check()) {
                    case LEGAL_GROUND -> "certified-copy-without-ground";
                    case DATA -> "certified-copy-of-held-data";
                    case ORIGINAL -> "certified-copy-beside-original";
                    case PAPER -> "certified-copy-of-paper";
                };
        return new FieldError(
                demand.path() + ".copyForm",
                text,
                Map.of(
                        "rule",
                        rule.code(),
                        "ground",
                        rule.ground().number(),
                        "provision",
                        rule.ground().provision()));
    }
}
