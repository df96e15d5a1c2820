package vn.motcua.intake.reference.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a procedure, as far as intake needs it. A version never changes; only the end of its validity may be set later.
 *
 * @param onlineLevel how much can be done online with an agency that has no level of its own
 * @param competentUnits the departments, or the province, that decide; empty means any of the level
 * @param channels how it may be filed
 * @param beneficiaries who may apply; empty means everybody
 */
public record ProcedureVersion(
        String code,
        int version,
        Text name,
        Level level,
        OnlineLevel onlineLevel,
        Set<String> competentUnits,
        Set<Channel> channels,
        Set<ApplicantKind> beneficiaries,
        List<ProcedureCase> cases) {

    /** Which units decide it. */
    public enum Level {
        COMMUNE,
        PROVINCE,
        BOTH
    }

    private static final String DEFAULT_CASE = "DEFAULT";

    public ProcedureVersion {
        competentUnits = Set.copyOf(competentUnits);
        channels = Set.copyOf(channels);
        beneficiaries = Set.copyOf(beneficiaries);
        cases = List.copyOf(cases);
    }

    /**
     * Whether a unit decides it: a commune for its own place, otherwise the units that the version names or those that took over from them.
     *
     * @param units every unit by its code
     */
    public boolean isDecidedBy(Unit unit, Map<String, Unit> units, LocalDate day) {
        return unit.decides(level)
                && (unit.kind() == Unit.Kind.COMMUNE
                        || competentUnits.isEmpty()
                        || competentUnits.stream().anyMatch(named -> Unit.inOffice(named, units, day)
                                .equals(unit.code())));
    }

    /** The case by its code; without a code the only one or the one called DEFAULT. */
    public Optional<ProcedureCase> caseOf(@Nullable String caseCode) {
        if (caseCode == null && cases.size() == 1) {
            return Optional.of(cases.getFirst());
        }
        String wanted = caseCode == null ? DEFAULT_CASE : caseCode;
        return cases.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }

    /** The version as an agency offers it online. */
    public ProcedureVersion offered(OnlineLevel own) {
        return new ProcedureVersion(code, version, name, level, own, competentUnits, channels, beneficiaries, cases);
    }

    /**
     * The version as the answers of a form decide it.
     *
     * @param holds whether the answers fulfil a JSON Schema
     */
    public ProcedureVersion decided(Predicate<String> holds) {
        return new ProcedureVersion(
                code,
                version,
                name,
                level,
                onlineLevel,
                competentUnits,
                channels,
                beneficiaries,
                cases.stream().map(one -> one.decided(holds)).toList());
    }
}
