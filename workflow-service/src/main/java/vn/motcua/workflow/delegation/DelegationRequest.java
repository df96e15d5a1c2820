package vn.motcua.workflow.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A deputy, as it comes in: unchecked until validated.
 *
 * @param officer who is away; absent: the caller
 * @param deputy who stands in
 * @param unit in which
 * @param from the first day
 * @param until the last one
 */
@Schema(
        name = "DelegationRequest",
        examples =
                "{\"deputy\":\"00000000-0000-4000-8000-000000000012\",\"unit\":\"H26.30.01\",\"from\":\"2030-01-07\","
                        + "\"until\":\"2030-01-11\"}")
@NullUnmarked
public record DelegationRequest(
        @Nullable UUID officer,
        @NotNull UUID deputy,
        @NotBlank @Size(max = 50) String unit,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {}
