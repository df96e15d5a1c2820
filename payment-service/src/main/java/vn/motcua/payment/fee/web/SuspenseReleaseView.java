package vn.motcua.payment.fee.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.fee.application.DecidingAboutSuspense;
import vn.motcua.payment.fee.model.CaptureOutcome;
import vn.motcua.payment.fee.model.GatewayName;

/**
 * Money that has left suspense.
 *
 * @param amount VND
 * @param purpose SETTLED or GIVEN_BACK
 */
@Schema(
        name = "SuspenseRelease",
        examples =
                "{\"gateway\":\"VNPAY\",\"transactionNo\":\"14123456\",\"dossierId\":\"0190f3c2-0000-7a64-8a57-3c8e0d3d2f10\","
                        + "\"amount\":9000,\"currency\":\"VND\",\"purpose\":\"GIVEN_BACK\",\"releasedAt\":\"2026-10-12T09:20:00+07:00\"}")
public record SuspenseReleaseView(
        GatewayName gateway,
        String transactionNo,
        @Nullable UUID dossierId,
        long amount,
        String currency,
        CaptureOutcome purpose,
        Instant releasedAt) {

    static SuspenseReleaseView of(DecidingAboutSuspense.Released released) {
        return new SuspenseReleaseView(
                released.capture().gateway(),
                released.capture().transactionNo(),
                released.capture().dossierId(),
                released.capture().amount(),
                "VND",
                released.purpose(),
                released.at());
    }
}
