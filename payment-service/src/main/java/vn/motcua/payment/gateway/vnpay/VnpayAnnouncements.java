package vn.motcua.payment.gateway.vnpay;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import vn.motcua.payment.fee.application.Announcement;
import vn.motcua.payment.fee.application.Announcement.Outcome;
import vn.motcua.payment.fee.application.FindingLostCaptures;
import vn.motcua.payment.fee.application.RecordingCapture;
import vn.motcua.payment.fee.application.RecordingDecline;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.model.Soundness;

/** Takes VNPAY's announcements: nothing is read of them before their signature holds. */
@ApplicationScoped
class VnpayAnnouncements {

    private static final Logger LOG = Logger.getLogger(VnpayAnnouncements.class);
    private static final Pattern NUMBER = Pattern.compile("(?!0+$)[0-9A-Za-z_-]{1,64}");
    private static final Pattern NOT_IN_A_REFERENCE = Pattern.compile("[^0-9A-Za-z._-]");
    private static final int LONGEST_REFERENCE = 100;
    private static final String DONG = "VND";

    private final VnpayConfig config;
    private final VnpaySignature signature;
    private final RecordingCapture captures;
    private final RecordingDecline declines;
    private final FindingLostCaptures inquiries;
    private final MeterRegistry meters;

    VnpayAnnouncements(
            VnpayConfig config,
            RecordingCapture captures,
            RecordingDecline declines,
            FindingLostCaptures inquiries,
            MeterRegistry meters) {
        this.config = config;
        this.signature = new VnpaySignature(config.hashSecret());
        this.captures = captures;
        this.declines = declines;
        this.inquiries = inquiries;
        this.meters = meters;
    }

    /** Whether VNPAY, and not we ourselves, has signed these parameters. */
    boolean holds(Map<String, String> parameters) {
        return signature.holds(parameters) && VnpayParameters.areAnAnnouncement(parameters);
    }

    /** Never fails: what cannot be recorded now is answered 99, so that the gateway announces it again. */
    Uni<VnpayAnswer> take(Optional<Map<String, String>> parameters) {
        return Uni.createFrom()
                .deferred(() -> parameters.map(this::answer).orElseGet(() -> Uni.createFrom()
                        .item(VnpayAnswer.INVALID_SIGNATURE)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf(
                            "An announcement could not be recorded: %s",
                            failure.getClass().getSimpleName());
                    LOG.debug("Announcement failure", failure);
                    return VnpayAnswer.FAILURE;
                })
                .invoke(this::count);
    }

    private void count(VnpayAnswer answer) {
        meters.counter("motcua.vnpay.announcements", "answer", answer.code()).increment();
    }

    private Uni<VnpayAnswer> answer(Map<String, String> parameters) {
        if (!signature.holds(parameters)) {
            return Uni.createFrom().item(VnpayAnswer.INVALID_SIGNATURE);
        }
        if (!VnpayParameters.areAnAnnouncement(parameters)) {
            return Uni.createFrom().item(VnpayAnswer.NO_ANNOUNCEMENT);
        }
        String reference = parameters.getOrDefault("vnp_TxnRef", "");
        if (!config.tmnCode().equals(parameters.get("vnp_TmnCode")) || reference.isEmpty()) {
            return Uni.createFrom().item(VnpayAnswer.UNKNOWN_ORDER);
        }
        OptionalLong amount = VnpayAmounts.read(parameters.get("vnp_Amount"));
        if (amount.isEmpty() || !DONG.equals(parameters.getOrDefault("vnp_CurrCode", DONG))) {
            return Uni.createFrom().item(VnpayAnswer.WRONG_AMOUNT);
        }
        Announcement announcement = announcement(parameters, reference, amount.getAsLong());
        return switch (VnpayParameters.meaning(parameters)) {
            case TAKEN -> taken(announcement, Soundness.SOUND);
            case SUSPICIOUS -> taken(announcement, Soundness.SUSPICIOUS);
            case REVERSED -> taken(announcement, Soundness.REVERSED);
            case NOT_TAKEN -> declines.record(announcement).map(VnpayAnnouncements::answer);
            case UNDER_WAY, REFUND_UNDER_WAY, REFUND_REJECTED, UNCLEAR -> unclear(announcement);
        };
    }

    private Uni<VnpayAnswer> taken(Announcement announcement, Soundness soundness) {
        return isNumber(announcement.transactionNo())
                ? captures.record(announcement, soundness).map(VnpayAnnouncements::answer)
                : unclear(announcement);
    }

    /** Whether it can be the number of money; VNPAY writes 0 where nothing was taken. */
    static boolean isNumber(String transactionNo) {
        return NUMBER.matcher(transactionNo).matches();
    }

    /** Neither yes nor no: VNPAY is asked itself, and shall announce it again. */
    private Uni<VnpayAnswer> unclear(Announcement announcement) {
        LOG.errorf("An announcement of VNPAY says nothing (%s)", announcement.code());
        return inquiries.askAbout(announcement.reference()).replaceWith(VnpayAnswer.FAILURE);
    }

    private static Announcement announcement(Map<String, String> parameters, String reference, long amount) {
        String shown = NOT_IN_A_REFERENCE.matcher(reference).replaceAll("?");
        return new Announcement(
                GatewayName.VNPAY,
                shown.substring(0, Math.min(LONGEST_REFERENCE, shown.length())),
                parameters.getOrDefault("vnp_TransactionNo", ""),
                amount,
                VnpayApi.code(parameters.getOrDefault("vnp_ResponseCode", "")),
                VnpayTimes.read(parameters.get("vnp_PayDate")));
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
