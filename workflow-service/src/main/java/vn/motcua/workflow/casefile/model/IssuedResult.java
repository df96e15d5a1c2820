package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of a case and its way to its owner.
 *
 * @param code number of the unit
 * @param title what it is
 * @param issuedAt when it was issued
 * @param delivery how it was handed over, with what shows that it arrived; null until it was
 * @param returnedAt when it was handed over
 */
public record IssuedResult(
        String code,
        @Nullable String title,
        Instant issuedAt,
        @Nullable Delivery delivery,
        @Nullable Instant returnedAt) {

    static IssuedResult issued(String code, @Nullable String title, Instant now) {
        return new IssuedResult(code, title, now, null, null);
    }

    IssuedResult returned(Delivery how, Instant now) {
        return new IssuedResult(code, title, issuedAt, how, now);
    }
}
