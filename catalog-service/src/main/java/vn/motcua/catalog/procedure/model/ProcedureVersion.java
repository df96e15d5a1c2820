package vn.motcua.catalog.procedure.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * A published version of a procedure, as far as the catalogue computes with it; the stored document holds more (forms, legal grounds).
 *
 * @param code national code, {@code 1.004222}
 * @param version 1, 2, 3 …
 * @param effectiveFrom the first day in force, Vietnamese date
 * @param effectiveTo the last day in force; null when no end is known
 */
public record ProcedureVersion(
        String code,
        int version,
        Text name,
        Sector sector,
        Level level,
        OnlineLevel onlineLevel,
        List<Channel> channels,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<ProcedureCase> cases) {

    /** A field of administration, for example civil status. */
    public record Sector(String code, Text name) {}

    /** Which level of government decides. */
    public enum Level {
        COMMUNE,
        PROVINCE,
        BOTH
    }

    /** How much of it can be done online. */
    public enum OnlineLevel {
        FULL_PROCESS,
        PARTIAL,
        INFORMATION
    }

    public ProcedureVersion {
        channels = List.copyOf(channels);
        cases = List.copyOf(cases);
    }

    /**
     * The case with a code; without a code the only one, or the first, which is the usual one.
     *
     * @throws InvalidRequest naming {@code caseCode} when there is no such case
     */
    public ProcedureCase caseOf(@Nullable String caseCode) {
        return cases.stream()
                .filter(one -> caseCode == null || one.code().equals(caseCode))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.field("caseCode", "unknown-case"));
    }
}
