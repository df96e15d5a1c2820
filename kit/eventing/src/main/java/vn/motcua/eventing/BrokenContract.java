package vn.motcua.eventing;

/** An event that cannot be read or written as its contract says. Its text names the type only: values may be personal. */
public final class BrokenContract extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the event type; the cause stays out of headers and tables. */
    public BrokenContract(String type, Throwable cause) {
        super("event " + type + " breaks its contract", cause);
    }
}
