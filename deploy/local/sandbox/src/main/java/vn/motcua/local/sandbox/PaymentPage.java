package vn.motcua.local.sandbox;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** The page a person sees at the sandbox gateway, in Vietnamese. */
final class PaymentPage {

    private PaymentPage() {}

    static String order(Map<String, String> order) {
        long amount = Long.parseLong(order.getOrDefault("vnp_Amount", "0")) / 100;
        return page("""
                <h1>Cổng thanh toán thử nghiệm</h1>
                <p>%s</p>
                <p>Mã giao dịch: <b>%s</b><br>Số tiền: <b>%s đồng</b></p>
                <form method="post">
                  <button name="choice" value="pay">Thanh toán</button>
                  <button name="choice" value="cancel">Huỷ</button>
                </form>
                <p><small>Không có tiền thật nào được chuyển.</small></p>
                """.formatted(
                        escape(order.getOrDefault("vnp_OrderInfo", "")),
                        escape(order.getOrDefault("vnp_TxnRef", "")),
                        NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(amount)));
    }

    static String refusal(String reason) {
        return page("<h1>Không thể thanh toán</h1><p>" + escape(reason) + "</p>");
    }

    private static String page(String body) {
        return "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Thanh toán thử nghiệm</title>"
                + "<style>body{font-family:sans-serif;max-width:32rem;margin:4rem auto}</style>" + body + "</html>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
