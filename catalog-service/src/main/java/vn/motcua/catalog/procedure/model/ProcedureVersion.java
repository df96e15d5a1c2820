package vn.motcua.catalog.procedure.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.processflow.Text;

/**
 * A published version of a procedure, as far as the catalogue computes with it; the stored document holds more (forms).
 *
 * @param code national code, {@code 1.004222}
 * @param version 1, 2, 3 …
 * @param longCode national code with the agency, {@code 1.004222.000.00.00.H26}
 * @param beneficiaries who may apply
 * @param effectiveFrom the first day in force, Vietnamese date
 * @param effectiveTo the last day in force; null when no end is known
 * @param decision what published it
 * @param legalGrounds the law it rests on
 * @param results what an applicant gets
 * @param requirements what an applicant has to fulfil, as published, Vietnamese
 */
public record ProcedureVersion(
        String code,
        int version,
        @Nullable String longCode,
        Text name,
        Sector sector,
        Level level,
        OnlineLevel onlineLevel,
        List<Channel> channels,
        List<Beneficiary> beneficiaries,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Decision decision,
        List<LegalGround> legalGrounds,
        List<Result> results,
        @Nullable String requirements,
        List<ProcedureCase> cases) {

    /** A field of administration, for example civil status. */
    public record Sector(String code, Text name) {}

    /** Who may apply (LoaiDoiTuong). */
    public enum Beneficiary {
        CITIZEN,
        ENTERPRISE,
        HOUSEHOLD_BUSINESS
    }

    /** The decision that publishes a version, and where it can be read. */
    public record Decision(String number, LocalDate date, String source) {}

    /** A legal document by its number, for example {@code 23/2015/NĐ-CP}. */
    public record LegalGround(String number, String name) {}

    /** What an applicant gets in the end. */
    public record Result(String code, Text name) {}

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
        beneficiaries = List.copyOf(beneficiaries);
        legalGrounds = List.copyOf(legalGrounds);
        results = List.copyOf(results);
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
