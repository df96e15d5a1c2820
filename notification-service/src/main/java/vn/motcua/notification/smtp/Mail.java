package vn.motcua.notification.smtp;

/**
 * A mail ready for the wire.
 *
 * @param recipient bare address, of a form every mail system takes
 * @param content the message in Internet Message Format: ASCII, lines of at most 76 characters that end with CR LF and
 *     never begin with a dot
 */
@SuppressWarnings("ArrayRecordComponent")
public record Mail(String recipient, byte[] content) {

    /** Hides the address and the content. */
    @Override
    public String toString() {
        return "Mail[hidden]";
    }
}
