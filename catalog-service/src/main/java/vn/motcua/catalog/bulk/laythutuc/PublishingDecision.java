package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The decision that published a procedure, which the source writes as "1234/QĐ-BTP ngày 01/07/2025". */
final class PublishingDecision {

    private static final String SOURCE = "Cơ sở dữ liệu quốc gia về thủ tục hành chính";
    private static final Pattern HEADING = Pattern.compile("(?iu)^(?:quyết định)?\\s*(?:số)?\\s*:?\\s*");
    private static final Pattern ANY_DATE = Pattern.compile("(?iu)\\bngày\\s+\\d");
    private static final Pattern DATED =
            Pattern.compile("(?iu)[,;]?\\s*\\(?\\bngày\\s+(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b.*");

    private PublishingDecision() {}

    /** Writes {@code decision}, as far as it is known. */
    static void read(Place procedure, ObjectNode content) {
        Place place = procedure.at("SOQUYETDINH");
        String text = place.text();
        String agency = procedure.at("MACOQUANCONGBO").text();
        if (text == null && agency == null) {
            return;
        }
        ObjectNode decision = content.putObject("decision");
        if (text != null) {
            read(place, text, decision);
        }
        decision.put("source", agency == null ? SOURCE : SOURCE + "; cơ quan công bố: " + agency);
    }

    private static void read(Place place, String text, ObjectNode decision) {
        List<MatchResult> dates = ANY_DATE.matcher(text).results().toList();
        if (dates.size() > 1) {
            place.leaveOut("several-decisions");
            return;
        }
        String number = HEADING.matcher(DATED.matcher(text).replaceFirst(""))
                .replaceFirst("")
                .strip();
        if (!number.isEmpty()) {
            decision.put("number", number);
        }
        MatchResult date = DATED.matcher(text).results().findFirst().orElse(null);
        LocalDate day = date == null ? null : day(date);
        if (day != null) {
            decision.put("date", day.toString());
        } else if (!dates.isEmpty()) {
            place.leaveOut("decision-date");
        }
    }

    private static @Nullable LocalDate day(MatchResult date) {
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
