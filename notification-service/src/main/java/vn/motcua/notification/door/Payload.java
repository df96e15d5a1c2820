package vn.motcua.notification.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of the events of others: only the fields that are used here. */
final class Payload {

    private Payload() {}

    record Submitted(UUID dossierId, Instant submittedAt, String receivingUnit, String competentUnit) {}

    record Received(
            UUID dossierId,
            String dossierCode,
            Instant receivedAt,
            Instant dueAt,
            String receivingUnit,
            String competentUnit) {}

    record Refused(UUID dossierId, Instant refusedAt, String reason) {}

    record Withdrawn(UUID dossierId, Instant withdrawnAt) {}

    record WithdrawalRefused(UUID dossierId, Instant refusedAt) {}

    record Provided(
            UUID dossierId,
            @Nullable String name,
            @Nullable String email,
            String language) {}

    record Settled(UUID dossierId, long amount, Instant settledAt) {}

    record Issued(UUID dossierId, String dossierCode, Instant issuedAt) {}

    record Returned(UUID dossierId, String dossierCode, String deliveredBy, Instant returnedAt) {}

    /** The whole list of an officer, each time. */
    record OfficerAssigned(UUID officerId, List<Assignment> assignments) {}

    record Assignment(
            String unit,
            List<String> roles,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
