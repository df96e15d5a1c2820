package vn.motcua.intake.reference.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a procedure, as far as intake needs it. A version never changes; only the end of its validity may be set later.
 *
 * @param channels how it may be filed
 * @param beneficiaries who may apply; empty means everybody
 */
public record ProcedureVersion(
        String code,
        int version,
        Name name,
        Level level,
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
        channels = Set.copyOf(channels);
        beneficiaries = Set.copyOf(beneficiaries);
        cases = List.copyOf(cases);
    }

    /** The case by its code; without a code the only one or the one called DEFAULT. */
    public Optional<ProcedureCase> caseOf(@Nullable String caseCode) {
        if (caseCode == null && cases.size() == 1) {
            return Optional.of(cases.getFirst());
        }
        String wanted = caseCode == null ? DEFAULT_CASE : caseCode;
        return cases.stream().filter(one -> one.code().equals(wanted)).findFirst();
    }
}
