package vn.motcua.intake.dossier.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.Quantities;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * What a filing must hold to be filed: the same rules tell a draft what is missing and refuse an incomplete submission. Only the answers of
 * the form are judged elsewhere, by the schema of the case.
 */
public final class FilingRules {

    private final Flaws flaws = new Flaws();
    private final Filing filing;
    private final LocalDate today;

    private FilingRules(Filing filing, LocalDate today) {
        this.filing = filing;
        this.today = today;
    }

    /**
     * Everything that is missing or wrong.
     *
     * @param version the version of the procedure that holds today, as the competent unit offers it online; null when there is none
     * @param units all units by code
     * @param today the day in Viet Nam
     */
    public static List<FieldError> flaws(
            Filing filing, @Nullable ProcedureVersion version, Map<String, Unit> units, LocalDate today) {
        FilingRules rules = new FilingRules(filing, today);
        rules.procedure(version);
        rules.units(version, units);
        PersonRules.check(filing, version, today, rules.flaws);
        rules.quantities(version);
        if (version != null) {
            version.caseOf(filing.caseCode()).ifPresent(rules::neededBy);
        }
        return rules.flaws.all();
    }

    private void procedure(@Nullable ProcedureVersion version) {
        boolean named = flaws.present(filing.procedureCode(), "procedureCode");
        boolean channelNamed = flaws.present(filing.channel(), "channel");
        if (version == null) {
            if (named) {
                flaws.add("procedureCode", "unknown-procedure");
            }
            return;
        }
        Optional<ProcedureCase> procedureCase = version.caseOf(filing.caseCode());
        if (procedureCase.isEmpty()) {
            String known = version.cases().stream().map(ProcedureCase::code).collect(Collectors.joining(", "));
            flaws.add("caseCode", filing.caseCode() == null ? "case-required" : "unknown-case", Map.of("cases", known));
        }
        if (channelNamed) {
            channel(version, filing.channel());
        }
    }

    private void channel(ProcedureVersion version, @Nullable Channel channel) {
        if (!version.channels().contains(channel)) {
            flaws.add("channel", "channel-not-offered", channels(version.channels().stream()));
        } else if (channel == Channel.ONLINE
                && filing.competentUnit() != null
                && version.onlineLevel() == OnlineLevel.INFORMATION) {
            Stream<Channel> others = version.channels().stream().filter(other -> other != Channel.ONLINE);
            flaws.add("channel", "online-information-only", channels(others));
        }
    }

    private static Map<String, Object> channels(Stream<Channel> channels) {
        return Map.of("channels", channels.map(Enum::name).sorted().collect(Collectors.joining(", ")));
    }

    private void units(@Nullable ProcedureVersion version, Map<String, Unit> units) {
        if (!flaws.present(filing.competentUnit(), "competentUnit")) {
            return;
        }
        Unit competent = units.get(filing.competentUnit());
        if (competent == null || !competent.existsOn(today)) {
            notOpen("competentUnit", filing.competentUnit(), units);
        } else if (version != null && !version.isDecidedBy(competent, units, today)) {
            flaws.add("competentUnit", "unit-not-competent", Map.of("level", version.level()));
        }
        if (filing.receivingUnit() != null || competent != null) {
            Unit receiving = units.get(filing.receivedAt());
            if (receiving == null || !receiving.existsOn(today)) {
                notOpen("receivingUnit", filing.receivedAt(), units);
            } else if (!receiving.receives()) {
                flaws.add("receivingUnit", "unit-does-not-receive");
            }
        }
    }

    /** An office that closed names the one that took over, so that the applicant can go on. */
    private void notOpen(String field, @Nullable String code, Map<String, Unit> units) {
        String heir = code == null ? null : Unit.inOffice(code, units, today);
        if (heir == null || heir.equals(code)) {
            flaws.add(field, "unknown-unit");
        } else {
            flaws.add(field, "unit-closed", Map.of("successor", heir));
        }
    }

    /** A fee that counts something is never counted by nothing; what no fee counts is a slip, and the sum would be another than meant. */
    private void quantities(@Nullable ProcedureVersion version) {
        Optional<ProcedureCase> procedureCase = version == null ? Optional.empty() : version.caseOf(filing.caseCode());
        Map<String, Integer> least = procedureCase.stream()
                .flatMap(this::counted)
                .collect(Collectors.toMap(FeeRule.Counted::name, FeeRule.Counted::least, Math::max));
        filing.quantities().forEach((name, quantity) -> {
            if (quantity == null || quantity < least.getOrDefault(name, 0) || !Quantities.mayBeStated(quantity)) {
                flaws.add(
                        "quantities." + name,
                        "out-of-range",
                        Map.of("limit", least.getOrDefault(name, 0) + "–" + Quantities.MOST));
            } else {
                procedureCase.ifPresent(one -> known(name, one));
            }
        });
    }

    /** Whether any fee counts it, wherever it is filed and whoever decides. */
    private void known(String name, ProcedureCase procedureCase) {
        Set<String> known = procedureCase.fees().stream()
                .flatMap(FeeTerms::rules)
                .flatMap(rule -> rule.counts().stream())
                .map(FeeRule.Counted::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(name)) {
            flaws.add(
                    "quantities." + name,
                    "unknown-quantity",
                    Map.of("quantities", known.isEmpty() ? "–" : String.join(", ", known)));
        }
    }

    /** What the fees count where it is filed; asked of everybody, because who is let off may turn out to be nobody of the group. */
    private Stream<FeeRule.Counted> counted(ProcedureCase procedureCase) {
        Channel channel = filing.channel();
        return procedureCase.fees().stream()
                .filter(fee -> channel == null ? fee.channels().isEmpty() : fee.holdsOn(channel.name()))
                .flatMap(fee -> fee.ruleFor(filing.competentUnit()).counts().stream());
    }

    private void neededBy(ProcedureCase procedureCase) {
        DocumentRules.check(filing.documents(), procedureCase, flaws);
        counted(procedureCase)
                .filter(counted -> counted.isNeeded() || FormQuantities.asksForOthers(filing, procedureCase, counted))
                .map(FeeRule.Counted::name)
                .distinct()
                .filter(name -> !filing.quantities().containsKey(name))
                .forEach(name -> flaws.add("quantities." + name, "required"));
        GroupRules.check(filing.groups(), procedureCase, flaws);
    }
}
