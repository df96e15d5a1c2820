package vn.motcua.intake.dossier.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The number on every paper of a dossier: receiving unit, day, place in the day. Never changed, never given twice. */
public final class DossierCode {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private DossierCode() {}

    /**
     * The code of the n-th reception of a unit on a day, e.g. {@code H26.30.01-261122-0007}.
     *
     * @param number 1, 2, 3 …; at least four digits, wider past 9999
     */
    public static String of(String unit, LocalDate day, int number) {
        return unit + "-" + DAY.format(day) + "-" + String.format(Locale.ROOT, "%04d", number);
    }
}
