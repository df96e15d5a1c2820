package vn.motcua.payment.gateway.vnpay;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.motcua.payment.fee.application.Announcement;
import vn.motcua.payment.fee.application.Announcement.Outcome;
import vn.motcua.payment.fee.application.RecordingCapture;
import vn.motcua.payment.fee.application.RecordingDecline;

/** Takes VNPAY's announcements: nothing is read of them before their signature holds. */
@ApplicationScoped
class VnpayAnnouncements {

    private static final Logger LOG = Logger.getLogger(VnpayAnnouncements.class);
    private static final String SUCCESS = "00";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final VnpayConfig config;
    private final VnpaySignature signature;
    private final RecordingCapture captures;
    private final RecordingDecline declines;
    private final MeterRegistry meters;

    VnpayAnnouncements(VnpayConfig config, RecordingCapture captures, RecordingDecline declines, MeterRegistry meters) {
        this.config = config;
        this.signature = new VnpaySignature(config.hashSecret());
        this.captures = captures;
        this.declines = declines;
        this.meters = meters;
    }

    boolean isSigned(Map<String, String> parameters) {
        return signature.holds(parameters);
    }

    /** Never fails: what cannot be recorded now is answered 99, so that the gateway announces it again. */
    Uni<VnpayAnswer> take(Map<String, String> parameters) {
        return answer(parameters).invoke(this::count);
    }

    private void count(VnpayAnswer answer) {
        meters.counter("motcua.vnpay.announcements", "answer", answer.code()).increment();
    }

    private Uni<VnpayAnswer> answer(Map<String, String> parameters) {
        if (!isSigned(parameters)) {
            return Uni.createFrom().item(VnpayAnswer.INVALID_SIGNATURE);
        }
        if (!config.tmnCode().equals(parameters.get("vnp_TmnCode")) || !parameters.containsKey("vnp_TxnRef")) {
            return Uni.createFrom().item(VnpayAnswer.UNKNOWN_ORDER);
        }
        OptionalLong amount = VnpayAmounts.read(parameters.get("vnp_Amount"));
        if (amount.isEmpty()) {
            return Uni.createFrom().item(VnpayAnswer.WRONG_AMOUNT);
        }
        Announcement announcement = announcement(parameters, amount.getAsLong());
        if (announcement.captured()
                && !NUMBER.matcher(announcement.transactionNo()).matches()) {
            LOG.error("VNPAY announces a capture without a transaction number");
            return Uni.createFrom().item(VnpayAnswer.FAILURE);
        }
        return record(announcement).map(VnpayAnnouncements::answer).onFailure().recoverWithItem(failure -> {
            LOG.warnf(
                    "An announcement could not be recorded: %s",
                    failure.getClass().getSimpleName());
            LOG.debug("Announcement failure", failure);
            return VnpayAnswer.FAILURE;
        });
    }

    private Uni<Outcome> record(Announcement announcement) {
        return announcement.captured() ? captures.record(announcement) : declines.record(announcement);
    }

    private static Announcement announcement(Map<String, String> parameters, long amount) {
        String code = parameters.getOrDefault("vnp_ResponseCode", "");
        return new Announcement(
                parameters.getOrDefault("vnp_TxnRef", ""),
                parameters.getOrDefault("vnp_TransactionNo", ""),
                amount,
                code,
                isSuccess(parameters),
                VnpayTimes.read(parameters.get("vnp_PayDate")));
    }

    static boolean isSuccess(Map<String, String> parameters) {
        return SUCCESS.equals(parameters.get("vnp_ResponseCode"))
                && SUCCESS.equals(parameters.getOrDefault("vnp_TransactionStatus", SUCCESS));
    }

    private static VnpayAnswer answer(Outcome outcome) {
        return switch (outcome) {
            case RECORDED -> VnpayAnswer.CONFIRMED;
            case KNOWN -> VnpayAnswer.ALREADY_CONFIRMED;
            case WRONG_AMOUNT -> VnpayAnswer.WRONG_AMOUNT;
            case UNKNOWN_REFERENCE -> VnpayAnswer.UNKNOWN_ORDER;
        };
    }
}
