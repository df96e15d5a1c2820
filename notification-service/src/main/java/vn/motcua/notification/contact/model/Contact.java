package vn.motcua.notification.contact.model;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * Whom notices go to. Personal data: never logged, never in an event of ours.
 *
 * @param name of the applicant; empty when it was not given
 * @param email as it was provided, empty when it was not
 * @param phone likewise; the number with its country, digits only
 * @param language {@code vi} or {@code en}
 */
public record Contact(String name, String email, String phone, String language) {

    /** What every mail system takes: no blanks, no quotes, nothing that could end a command or a header. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    /** The mobile numbers of Viet Nam. No others: a short message to a foreign or a premium number is somebody's business. */
    private static final Pattern MOBILE = Pattern.compile("84[35789]\\d{8}");

    /** A telephone number is kept with its country and nothing but digits, whatever way it was written. */
    public Contact {
        String digits = phone.replaceAll("[ .()+-]", "");
        phone = digits.startsWith("0") ? "84" + digits.substring(1) : digits;
    }

    /** One without a telephone. */
    public Contact(String name, String email, String language) {
        this(name, email, "", language);
    }

    /** Whether there is an address of that kind, in the form of one. */
    public boolean reachable(ChannelName channel) {
        return switch (channel) {
            case EMAIL -> ADDRESS.matcher(email).matches();
            case SMS -> MOBILE.matcher(phone).matches();
        };
    }

    /** The address as it is counted: capital letters make no other one. */
    public String counted(ChannelName channel) {
        return switch (channel) {
            case EMAIL -> email.toLowerCase(Locale.ROOT);
            case SMS -> phone;
        };
    }

    /** Hides everything: a contact that ends up in a log line shows nothing. */
    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
