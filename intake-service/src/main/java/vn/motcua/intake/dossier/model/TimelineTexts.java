package vn.motcua.intake.dossier.model;

import java.util.Map;
import java.util.Optional;

/** What an applicant reads in the timeline, by event type. Internal opinions and proposals have no place here. */
public final class TimelineTexts {

    /**
     * One kind of entry.
     *
     * @param step the standard step 1–5 that it belongs to; money is told in the step in which it is collected
     * @param vi Vietnamese text
     * @param en English text
     */
    public record Text(int step, String vi, String en) {}

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            text("dossier.submitted.v1", 2, "Đã nộp hồ sơ", "Dossier filed"),
            text("dossier.received.v1", 3, "Đã tiếp nhận hồ sơ và hẹn trả kết quả", "Dossier received, date promised"),
            text("dossier.refused.v1", 3, "Hồ sơ không được tiếp nhận", "Dossier not received"),
            text("dossier.withdrawn.v1", 3, "Người nộp đã rút hồ sơ", "Dossier withdrawn by the applicant"),
            text("dossier.withdrawal-requested.v1", 4, "Đã đề nghị rút hồ sơ", "Withdrawal requested"),
            text("case.opened.v1", 4, "Đã chuyển hồ sơ đến cơ quan giải quyết", "Transferred to the competent office"),
            text("case.processing-started.v1", 4, "Bắt đầu xử lý hồ sơ", "Processing started"),
            text("case.appraised.v1", 4, "Đã thẩm định hồ sơ", "Dossier appraised"),
            text("case.returned-to-appraiser.v1", 4, "Hồ sơ được thẩm định lại", "Dossier appraised again"),
            text("case.approved.v1", 4, "Lãnh đạo đã ký duyệt", "Decision approved"),
            text("case.withdrawn.v1", 4, "Đã chấp thuận việc rút hồ sơ", "Withdrawal accepted"),
            text(
                    "case.withdrawal-refused.v1",
                    4,
                    "Không chấp thuận rút hồ sơ: đã có kết quả",
                    "Withdrawal refused: a result exists"),
            text("case.overdue.v1", 4, "Hồ sơ đã quá hạn trả kết quả", "The promised date has passed"),
            text("result.issued.v1", 4, "Đã có kết quả giải quyết", "Result issued"),
            text("result.returned.v1", 5, "Đã trả kết quả", "Result handed over"),
            text("fee.raised.v1", 3, "Có khoản phí, lệ phí cần nộp", "A fee is due"),
            text("fee.exempted.v1", 3, "Được miễn phí, lệ phí", "No fee to pay"),
            text("fee.settled.v1", 3, "Đã nộp phí, lệ phí", "Fee paid"),
            text("fee.cancelled.v1", 3, "Đã hủy khoản phí, lệ phí", "Fee cancelled"),
            text("fee.refund-requested.v1", 3, "Đang hoàn trả khoản đã nộp", "Refund under way"),
            text("fee.refunded.v1", 3, "Đã hoàn trả khoản đã nộp", "Payment refunded"),
            text("payment.suspended.v1", 3, "Khoản thanh toán đang được kiểm tra", "A payment is being checked"));

    private TimelineTexts() {}

    private static Map.Entry<String, Text> text(String type, int step, String vi, String en) {
        return Map.entry("vn.motcua." + type, new Text(step, vi, en));
    }

    /** The text of an event type; empty when applicants do not read of it. */
    public static Optional<Text> of(String eventType) {
        return Optional.ofNullable(TEXTS.get(eventType));
    }

    /** Every kind of entry. */
    public static Map<String, Text> all() {
        return TEXTS;
    }
}
