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
    VIETNAMESE("vi", "HH:mm 'ngày' dd/MM/yyyy", '.', "%s đồng"),
    ENGLISH("en", "HH:mm 'on' d MMMM yyyy", ',', "VND %s");

    private final String language;
    private final DateTimeFormatter time;
    private final char grouping;
    private final String money;

    Wording(String language, String time, char grouping, String money) {
        this.language = language;
        this.time = DateTimeFormatter.ofPattern(time, Locale.ENGLISH).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        this.grouping = grouping;
        this.money = money;
    }

    /** English when asked for, Vietnamese otherwise. */
    static Wording of(String language) {
        return ENGLISH.language.equals(language) ? ENGLISH : VIETNAMESE;
    }

    String language() {
        return language;
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
