package vn.motcua.notification.smpp;

/** Who wants to know what the centre says later of a message it took over. */
@FunctionalInterface
public interface SmsReceipts {

    /**
     * Hears it, perhaps several times.
     *
     * @param reference what the centre called the message
     * @param delivered whether it has come; it never will otherwise
     * @throws Exception when it cannot be written down now: the centre tells it again
     */
    void told(String reference, boolean delivered) throws Exception;
}
