package vn.motcua.payment.gateway.vietqr;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** What was sent is no statement of that format, of that account, in VND. Nothing of it is kept. */
public final class UnreadableStatement extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Says where, and why in one word. */
    UnreadableStatement(long line, Why why) {
        super(Kind.UNPROCESSABLE, "unreadable-statement", Map.of("line", line, "why", why));
    }

    /** Why. */
    enum Why {
        NO_STATEMENT,
        MISSING_COLUMN,
        WRONG_DATE,
        WRONG_AMOUNT,
        WRONG_CURRENCY,
        OTHER_ACCOUNT,
        TOO_MANY_LINES
    }
}
