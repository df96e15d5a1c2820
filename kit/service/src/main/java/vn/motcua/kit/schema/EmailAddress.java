package vn.motcua.kit.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.util.function.Predicate;
import vn.motcua.kit.text.MailAddress;

/** {@code email}: judged in time that grows with its length only, which the library's own format is not. */
final class EmailAddress implements Format {

    private final String name;
    private final Predicate<String> isOne;

    private EmailAddress(String name, Predicate<String> isOne) {
        this.name = name;
        this.isOne = isOne;
    }

    static EmailAddress plain() {
        return new EmailAddress("email", MailAddress::isOne);
    }

    /** With letters of all languages before the {@code @}. */
    static EmailAddress international() {
        return new EmailAddress("idn-email", MailAddress::isInternational);
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
        return isOne.test(value);
    }
}
