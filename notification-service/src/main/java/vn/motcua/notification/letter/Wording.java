package vn.motcua.notification.letter;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How times and amounts are said in a language. Times are those of Viet Nam. */
enum Wording {
    VIETNAMESE("vi", "HH:mm 'ngày' dd/MM/yyyy", '.', "%s đồng", "Ông/Bà"),
    ENGLISH("en", "HH:mm 'on' d MMMM yyyy", ',', "VND %s", "Sir or Madam");

    private final String language;
    private final DateTimeFormatter time;
    private final char grouping;
    private final String money;
    private final String somebody;

    Wording(String language, String time, char grouping, String money, String somebody) {
        this.language = language;
        this.time = DateTimeFormatter.ofPattern(time, Locale.ENGLISH).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        this.grouping = grouping;
        this.money = money;
        this.somebody = somebody;
    }

    /** English when asked for, Vietnamese otherwise. */
    static Wording of(String language) {
        return ENGLISH.language.equals(language) ? ENGLISH : VIETNAMESE;
    }

    String language() {
        return language;
    }

    /** How to address somebody, also without knowing the name. */
    String name(String known) {
        return known.isBlank() ? somebody : known;
    }

    @Nullable
    String time(@Nullable Instant instant) {
        return instant == null ? null : time.format(instant);
    }

    @Nullable
    String money(@Nullable Long dong) {
        if (dong == null) {
            return null;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        return money.formatted(new DecimalFormat("#,##0", symbols).format(dong));
    }
}
