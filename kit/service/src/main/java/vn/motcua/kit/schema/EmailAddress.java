package vn.motcua.kit.schema;

import com.google.re2j.Pattern;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;

/** {@code email}: an address as mail providers give them, judged in time that grows with its length only. Comments and quoted names are none. */
final class EmailAddress implements Format {

    /** RFC 5321. */
    private static final int LONGEST = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private final String name;
    private final Pattern pattern;

    private EmailAddress(String name, String letter) {
        String part = "[" + letter + "0-9!#$%&'*+/=?^_`{|}~-]+";
        this.name = name;
        this.pattern = Pattern.compile(part + "(?:\\." + part + ")*@(?:" + LABEL + "\\.)+" + LABEL);
    }

    static EmailAddress plain() {
        return new EmailAddress("email", "A-Za-z");
    }

    /** With letters of all languages before the {@code @}. */
    static EmailAddress international() {
        return new EmailAddress("idn-email", "\\p{L}\\p{M}");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMessageKey() {
        return "format." + name;
    }

    @Override
    public boolean matches(ExecutionContext execution, String value) {
        return value.length() <= LONGEST && pattern.matches(value);
    }
}
