package vn.motcua.notification.notice.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the letter would not be sent. */
public final class LetterWithheld extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says why. */
    public LetterWithheld(Reason reason) {
        super(Kind.UNPROCESSABLE, "letter-withheld", Map.of("reason", reason));
    }
}
