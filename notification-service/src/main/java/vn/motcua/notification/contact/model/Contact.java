package vn.motcua.notification.contact.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom notices go to. Personal data: never logged, never in an event of ours.
 *
 * @param name of the applicant; empty when it was not given
 * @param email as it was provided, empty when it was not; see {@link #reachable()}
 * @param language {@code vi} or {@code en}
 */
public record Contact(String name, String email, String language) {

    /** What every mail system takes: no blanks, no quotes, nothing that could end a command or a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** Whether the address has the form of one. */
    public boolean reachable() {
        return ADDRESS.matcher(email).matches();
    }

    /** The address as it is counted: capital letters make no other one. */
    public String counted() {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Hides everything: a contact that ends up in a log line shows nothing. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
