package vn.motcua.notification.smtp;

/**
 * Who sends.
 *
 * @param name shown to the reader; may be empty
 * @param address bare address
 */
public record Sender(String name, String address) {

    /** Reads {@code Name <address>} or a bare address. */
    public static Sender parse(String text) {
        int bracket = text.lastIndexOf('<');
        if (bracket < 0) {
            return new Sender("", text.strip());
        }
        int end = text.indexOf('>', bracket);
        return new Sender(
                text.substring(0, bracket).strip().replace("\"", ""),
                text.substring(bracket + 1, end < 0 ? text.length() : end).strip());
    }

    /** The domain of the address. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
