package vn.motcua.workflow.casefile.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.casefile.model.Delivery;

/**
 * The result of a case and its way to its owner.
 *
 * @param code number of the unit
 * @param title what it is
 * @param issuedAt when it was issued
 * @param deliveredBy how it was handed over; null until it was
 * @param proofKind what shows that it arrived
 * @param proofReference where the proof can be found; stays in this database
 * @param returnedAt when it was handed over
 */
@Embeddable
public record IssuedResult(
        @Column(name = "result_code") String code,
        @Nullable @Column(name = "result_title") String title,
        @Column(name = "issued_at") Instant issuedAt,

        @Enumerated(EnumType.STRING) @Column(name = "delivered_by")
        Delivery.@Nullable Channel deliveredBy,

        @Enumerated(EnumType.STRING) @Column(name = "proof_kind")
        Delivery.@Nullable Proof proofKind,

        @Nullable @Column(name = "proof_reference") String proofReference,
        @Nullable @Column(name = "returned_at") Instant returnedAt) {

    static IssuedResult issued(String code, @Nullable String title, Instant now) {
        return new IssuedResult(code, title, now, null, null, null, null);
    }

    IssuedResult returned(Delivery delivery, Instant now) {
        return new IssuedResult(code, title, issuedAt, delivery.channel(), delivery.proof(), delivery.reference(), now);
    }

    /** How it reached its owner; null until it did. */
    public @Nullable Delivery delivery() {
        return deliveredBy == null || proofKind == null || proofReference == null
                ? null
                : new Delivery(deliveredBy, proofKind, proofReference);
    }
}
