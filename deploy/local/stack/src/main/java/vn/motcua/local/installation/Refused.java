package vn.motcua.local.installation;

import java.io.Serial;

/** Something a person can put right: the message is shown as it is, without a stack trace, and the command ends with 1. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Refuses with a sentence that says what is wrong and what to do about it. */
    public Refused(String message) {
        super(message);
    }
}
