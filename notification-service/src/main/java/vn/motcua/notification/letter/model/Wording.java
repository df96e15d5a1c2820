package vn.motcua.notification.letter.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;

/** How times and amounts are said in a language. Times are those of Viet Nam. */
public enum Wording {
    VIETNAMESE("vi", "HH:mm 'ngày' dd/MM/yyyy", '.', "%s đồng", "Ông/Bà"),
    ENGLISH("en", "HH:mm 'on' d MMMM yyyy", ',', "VND %s", "Sir or Madam");

    private final String language;
    private final DateTimeFormatter time;
    private final char grouping;
    private final String money;
    private final String somebody;

    Wording(String language, String time, char grouping, String money, String somebody) {
        this.language = language;
        this.time = DateTimeFormatter.ofPattern(time, Locale.ENGLISH).withZone(VietnamTime.ZONE);
        this.grouping = grouping;
        this.money = money;
        this.somebody = somebody;
    }

    /** English when asked for, Vietnamese otherwise. */
    public static Wording of(String language) {
        return ENGLISH.language.equals(language) ? ENGLISH : VIETNAMESE;
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return language;
    }

    /** How to address somebody, also without knowing the name. */
    public String name(String known) {
        return known.isBlank() ? somebody : known;
    }

    /** The moment on a Vietnamese clock. */
    public @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : time.format(instant);
    }

    /** An amount of Vietnamese dong. */
    public @Nullable String money(@Nullable Long dong) {
        if (dong == null) {
            return null;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(grouping);
        return money.formatted(new DecimalFormat("#,##0", symbols).format(dong));
    }
}
