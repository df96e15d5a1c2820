package vn.motcua.local.people;

import java.util.List;
import java.util.Locale;

/**
 * Invented applicants whose personal data can be recognised wherever they turn up: everybody has the family name that nobody has, an address
 * in a domain of its own and numbers with a beginning of their own. The auditor looks for these marks in logs, traces and dead letters.
 */
public final class Canaries {

    /** The domain of every invented address. */
    public static final String DOMAIN = "canary.motcua.example";

    /** The name that every invented person bears. */
    public static final String NAME = "Hoàng Yến Phụng";

    /** How every invented identity number begins (12 digits). */
    public static final String IDENTITY = "0989197";

    /** How every invented telephone number begins (10 digits). */
    public static final String PHONE = "098919";

    /** In every invented postal address. */
    public static final String STREET = "Ngõ Chim Yến";

    /** Words that must never stand where personal data do not belong; the numbers are recognised by how they begin. */
    public static final List<String> MARKS = List.of("@" + DOMAIN, NAME, STREET);

    private static final List<String> SURNAMES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương");

    private Canaries() {}

    /**
     * An invented person.
     *
     * @param dateOfBirth ISO date
     */
    public record Person(
            String fullName, String identityNumber, String email, String phone, String dateOfBirth, String address) {}

    /**
     * The n-th invented person of a run.
     *
     * @param run tells one run's people from another's; lower-case letters and digits
     */
    public static Person person(String run, long n) {
        int number = Math.floorMod(n, 100_000);
        return new Person(
                SURNAMES.get(Math.floorMod(n, SURNAMES.size())) + " " + NAME,
                IDENTITY + String.format(Locale.ROOT, "%05d", number),
                run + "." + n + "@" + DOMAIN,
                PHONE + String.format(Locale.ROOT, "%04d", number % 10_000),
                (1950 + number % 50) + "-05-20",
                "Số " + (number % 300 + 1) + ", " + STREET + ", phường Hoàn Kiếm, Hà Nội");
    }
}
