package vn.motcua.local.sandbox;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.local.http.Http;
import vn.motcua.workingtime.WorkingCalendar;

/** The desk's pages as HTML. */
final class DeskPages {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT).withZone(WorkingCalendar.ZONE);

    private DeskPages() {}

    static String start(Map<String, String> services, String realm) {
        String rows = services.entrySet().stream()
                .map(service -> "<tr><td>" + service.getKey() + "<td>" + link(service.getValue() + "/q/openapi"))
                .collect(Collectors.joining("\n"));
        return page("Motcua", """
                <h1>Một cửa</h1>
                <ul>
                  <li><a href="/apis">All five APIs</a>, to read and to try
                  <li><a href="/letters">Letters</a>: what people were written to
                  <li><a href="/messages">Short messages</a>: what their telephones showed
                  <li><a href="/traces">Traces</a>: what a request did in which service
                  <li><a href="%s/account">Keycloak</a>: the account page of a sample person (the password is the name)
                </ul>
                <table><tr><th>Service<th>OpenAPI%n%s</table>
                """.formatted(realm, rows));
    }

    /** Swagger UI with a chooser of documents and of people. */
    static String apis(Map<String, String> services) throws IOException {
        List<Map<String, String>> documents = services.entrySet().stream()
                .map(service -> {
                    Map<String, String> document = new LinkedHashMap<>();
                    document.put("name", service.getKey());
                    document.put("url", service.getValue() + "/q/openapi?format=json");
                    return document;
                })
                .toList();
        return Desk.resource("apis.html").replace("\"DOCUMENTS\"", Http.JSON.writeValueAsString(documents));
    }

    static String letters(List<Letters.Letter> letters) {
        String rows = letters.stream()
                .map(letter -> "<tr><td>" + time(letter) + "<td>" + escape(letter.to()) + "<td><a href=\"/letters/"
                        + letter.place() + "\">" + escape(letter.subject()) + "</a>")
                .collect(Collectors.joining("\n"));
        return page(
                "Thư đã gửi",
                "<h1>Thư đã gửi</h1>"
                        + (letters.isEmpty()
                                ? "<p>Chưa có thư nào. Nothing was sent yet; <code>./motcua demo</code> sends some.</p>"
                                : "<table><tr><th>Lúc<th>Gửi tới<th>Tiêu đề\n" + rows + "</table>"));
    }

    /** The last hundred parts, newest first. */
    static String messages(List<Map<String, Object>> parts) {
        String rows = parts.stream()
                .limit(100)
                .map(part -> "<tr><td>" + CLOCK.format(Instant.parse(String.valueOf(part.get("receivedAt")))) + "<td>"
                        + escape(String.valueOf(part.get("to"))) + "<td>" + part.get("part") + "/" + part.get("parts")
                        + "<td>" + escape(String.valueOf(part.get("text"))))
                .collect(Collectors.joining("\n"));
        return page(
                "Tin nhắn đã gửi",
                "<h1>Tin nhắn đã gửi</h1>"
                        + (parts.isEmpty()
                                ? "<p>Chưa có tin nhắn nào. Who has no mail that works gets one."
                                : "<table><tr><th>Lúc<th>Số<th>Phần<th>Nội dung\n" + rows + "</table>"));
    }

    static String letter(Letters.Letter letter) {
        return page(letter.subject(), """
                <p><a href="/letters">← Thư đã gửi</a></p>
                <h1>%s</h1>
                <p>Lúc %s<br>Từ %s<br>Gửi tới %s</p>
                <article>%s</article>
                """.formatted(
                        escape(letter.subject()),
                        time(letter),
                        escape(letter.from()),
                        escape(letter.to()),
                        escape(letter.text())));
    }

    static String nothing() {
        return page("Không tìm thấy", "<h1>Không tìm thấy</h1><p><a href=\"/\">Motcua</a></p>");
    }

    private static String time(Letters.Letter letter) {
        return letter.receivedAt().isEmpty() ? "" : CLOCK.format(Instant.parse(letter.receivedAt()));
    }

    private static String link(String address) {
        return "<a href=\"" + address + "\">" + address + "</a>";
    }

    /** A page in the desk's clothes. */
    static String page(String title, String body) {
        return "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>" + escape(title) + "</title>"
                + "<style>body{font-family:sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                + "td,th{text-align:left;padding:.3rem 1rem .3rem 0;vertical-align:top}"
                + "article{white-space:pre-wrap;border:1px solid #ccc;padding:1.5rem;font-family:serif;font-size:1.1rem}</style>"
                + body + "</html>";
    }

    static String escape(String text) {
        return PaymentPage.escape(text);
    }
}
