package vn.motcua.workflow.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workflow.casefile.application.ReadingLedger;
import vn.motcua.workflow.casefile.model.Ledger;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workingtime.WorkingCalendar;

/**
 * Who held a case for how much working time.
 *
 * @param from when the clock began
 * @param until when processing ended; now, while it goes on
 * @param minutes of working time between, in the office hours of the unit whose case it is
 * @param applicantMinutes the applicant's, and with those of the units all of them
 * @param units by unit, their officers included
 * @param officers by officer
 * @param entries by holder, unit and step; add up to all of them
 * @param turns what was handed over to whom, as Form 06 tells it
 */
@Schema(
        name = "CaseLedger",
        examples = "{\"dossierId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierCode\":\"H26.30.01-261008-0975\","
                + "\"from\":\"2026-10-08T09:00:00+07:00\",\"until\":\"2026-10-08T11:00:00+07:00\",\"minutes\":120,"
                + "\"applicantMinutes\":0,\"units\":[{\"unit\":\"H26.30.01\",\"minutes\":120}],\"officers\":"
                + "[{\"officer\":\"00000000-0000-4000-8000-000000000012\",\"minutes\":100}],\"steps\":"
                + "[{\"step\":\"APPRAISE\",\"minutes\":120}],\"entries\":[{\"holder\":\"UNIT\",\"unit\":\"H26.30.01\","
                + "\"step\":\"APPRAISE\",\"minutes\":20,\"heldMinutes\":20}],\"turns\":[]}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerView(
        UUID dossierId,
        String dossierCode,
        Instant from,
        Instant until,
        long minutes,
        long applicantMinutes,
        List<UnitLine> units,
        List<OfficerLine> officers,
        List<StepLine> steps,
        List<EntryLine> entries,
        List<HandedOverLine> turns) {

    /** A unit's part. */
    @Schema(name = "LedgerUnit")
    record UnitLine(String unit, long minutes) {}

    /** An officer's part. */
    @Schema(name = "LedgerOfficer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficerLine(UUID officer, @Nullable String name, long minutes) {}

    /** A step's part. */
    @Schema(name = "LedgerStep")
    record StepLine(String step, long minutes) {}

    /**
     * What somebody held.
     *
     * @param minutes of the case that count as theirs: steps that are open at the same time share them
     * @param heldMinutes for which it lay with them, others at the same time or not
     */
    @Schema(name = "LedgerEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryLine(
            Ledger.Holder holder,
            @Nullable UUID officer,
            @Nullable String officerName,
            @Nullable String unit,
            @Nullable String step,
            long minutes,
            long heldMinutes) {}

    /** Whether a step was done in its time. */
    @Schema(name = "Punctuality")
    enum Punctuality {
        /** On a day before the one it was due. */
        EARLY,
        /** On that day, in time. */
        ON_TIME,
        /** After its time. */
        LATE
    }

    /**
     * A step in somebody's hands.
     *
     * @param handedOverAt when it came up
     * @param receivedAt when somebody became responsible
     * @param closedAt when it ended
     * @param result whether in time; absent while it is open
     * @param waitedMinutes working time until somebody became responsible
     * @param heldMinutes working time in that officer's hands
     */
    @Schema(name = "HandedOver")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandedOverLine(
            String step,
            String unit,
            String role,
            @Nullable UUID officer,
            @Nullable String officerName,
            Instant handedOverAt,
            @Nullable Instant receivedAt,
            @Nullable Instant closedAt,
            @Nullable TaskOutcome outcome,
            @Nullable Punctuality result,
            long waitedMinutes,
            long heldMinutes) {

        static HandedOverLine of(Task task, Map<UUID, String> names, WorkingCalendar hours, Instant until) {
            Task.@Nullable Ended end = task.end();
            Instant closed = later(task.openedAt(), end == null ? until : end.at());
            Instant received = task.claimedAt() == null ? closed : task.claimedAt();
            return new HandedOverLine(
                    task.step(),
                    task.unit(),
                    task.role(),
                    task.assignee(),
                    task.assignee() == null ? null : names.get(task.assignee()),
                    task.openedAt(),
                    task.claimedAt(),
                    end == null ? null : end.at(),
                    end == null ? null : end.outcome(),
                    end == null || task.kind().isApplicants()
                            ? null
                            : punctuality(end.at(), task.term().dueAt()),
                    minutes(hours, task.openedAt(), received),
                    minutes(hours, received, later(received, closed)));
        }

        private static Instant later(Instant one, Instant other) {
            return other.isBefore(one) ? one : other;
        }

        private static long minutes(WorkingCalendar hours, Instant from, Instant to) {
            return Duration.ofNanos(hours.workingTimeBetween(from, to).toNanos())
                    .toMinutes();
        }

        private static Punctuality punctuality(Instant at, Instant dueAt) {
            if (at.isAfter(dueAt)) {
                return Punctuality.LATE;
            }
            return VietnamTime.day(at).isBefore(VietnamTime.day(dueAt)) ? Punctuality.EARLY : Punctuality.ON_TIME;
        }
    }

    static LedgerView of(ReadingLedger.Found found) {
        Ledger ledger = found.ledger();
        Map<UUID, String> names = found.names();
        return new LedgerView(
                found.at().dossierId(),
                found.at().dossierCode(),
                ledger.from(),
                ledger.until(),
                ledger.minutes(),
                ledger.entries().stream()
                        .filter(entry -> entry.place().holder() == Ledger.Holder.APPLICANT)
                        .mapToLong(Ledger.Entry::minutes)
                        .sum(),
                sums(ledger, Ledger.Place::unit).entrySet().stream()
                        .map(sum -> new UnitLine(sum.getKey(), sum.getValue()))
                        .toList(),
                sums(ledger, Ledger.Place::officer).entrySet().stream()
                        .map(sum -> new OfficerLine(sum.getKey(), names.get(sum.getKey()), sum.getValue()))
                        .toList(),
                sums(ledger, Ledger.Place::step).entrySet().stream()
                        .map(sum -> new StepLine(sum.getKey(), sum.getValue()))
                        .toList(),
                ledger.entries().stream().map(entry -> entry(entry, names)).toList(),
                found.tasks().stream()
                        .map(task -> HandedOverLine.of(task, names, found.hours(), ledger.until()))
                        .toList());
    }

    private static EntryLine entry(Ledger.Entry entry, Map<UUID, String> names) {
        Ledger.Place place = entry.place();
        return new EntryLine(
                place.holder(),
                place.officer(),
                place.officer() == null ? null : names.get(place.officer()),
                place.unit(),
                place.step(),
                entry.minutes(),
                entry.heldMinutes());
    }

    private static <K> Map<K, Long> sums(Ledger ledger, Function<Ledger.Place, @Nullable K> by) {
        Map<K, Long> sums = new LinkedHashMap<>();
        for (Ledger.Entry entry : ledger.entries()) {
            K key = by.apply(entry.place());
            if (key != null) {
                sums.merge(key, entry.minutes(), Long::sum);
            }
        }
        return sums;
    }
}
