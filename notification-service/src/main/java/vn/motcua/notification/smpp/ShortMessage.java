package vn.motcua.notification.smpp;

/**
 * A short message ready to be sent.
 *
 * @param number whom it goes to: country and number, digits only
 * @param mark tells the parts of this message from those of another; the same for each repetition
 */
public record ShortMessage(String number, String text, int mark) {

    /** Hides the number and the content. */
    @Override
    public String toString() {
        return "ShortMessage[hidden]";
    }
}
