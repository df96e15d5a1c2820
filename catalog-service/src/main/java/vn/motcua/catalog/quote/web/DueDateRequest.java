package vn.motcua.catalog.quote.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.workingtime.Limit;
import vn.motcua.workingtime.Pause;

/** What a due date shall be computed for. */
@Schema(
        name = "DueDateRequest",
        examples = "{\"receivedAt\":\"2026-07-15T10:00:00+07:00\",\"limit\":{\"amount\":7,\"unit\":\"WORKING_DAY\"},"
                + "\"dayCounting\":\"CIVIL_CODE\",\"cutOff\":\"15:00\","
                + "\"pauses\":[{\"from\":\"2026-07-16T09:00:00+07:00\",\"to\":\"2026-07-17T09:00:00+07:00\"}]}")
public record DueDateRequest(
        @Schema(description = "Whose office hours count; everybody's unless given", examples = "H26.30.01")
        @Pattern(regexp = "[A-Za-z0-9.]{1,40}")
        @Nullable
        String unit,

        @Schema(description = "Valid reception, with offset", examples = "2026-07-15T10:00:00+07:00") @NotNull
        OffsetDateTime receivedAt,

        @NotNull @Valid LimitRequest limit,

        @Schema(description = "How working days are counted") @NotNull
        Limit.DayCounting dayCounting,

        @Schema(
                description = "Received after this time (not at it) counts as received the next working day; not for"
                        + " hours",
                examples = "15:00",
                implementation = String.class)
        @Nullable
        LocalTime cutOff,

        @Size(max = 100) @Nullable List<@NotNull @Valid PauseRequest> pauses) {

    /** How much time is granted. */
    public record LimitRequest(
            @Schema(examples = "7") @NotNull @PositiveOrZero @Max(10_000)
            Integer amount,

            @NotNull Limit.Unit unit) {}

    /** When the clock stood still. */
    public record PauseRequest(
            @Schema(examples = "2026-07-16T09:00:00+07:00") @NotNull
            OffsetDateTime from,

            @Schema(examples = "2026-07-17T09:00:00+07:00") @NotNull
            OffsetDateTime to) {}

    Limit toLimit() {
        return new Limit(limit.amount(), limit.unit(), dayCounting, cutOff);
    }

    List<Pause> toPauses() {
        if (pauses == null) {
            return List.of();
        }
        InvalidRequest refusal = new InvalidRequest();
        List<Pause> result = new ArrayList<>();
        for (int i = 0; i < pauses.size(); i++) {
            PauseRequest pause = pauses.get(i);
            if (pause.to().isBefore(pause.from())) {
                refusal.at("pauses[" + i + "].to", "ends-before-it-begins", Map.of());
            } else {
                result.add(new Pause(pause.from().toInstant(), pause.to().toInstant()));
            }
        }
        refusal.throwIfAny();
        return result;
    }
}
