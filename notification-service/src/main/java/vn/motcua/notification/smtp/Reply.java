package vn.motcua.notification.smtp;

import java.util.List;

/**
 * A reply of the mail system (RFC 5321, 4.2). Its text may repeat an address, so only the code is ever logged.
 *
 * @param code three digits
 * @param lines the text of each line
 */
record Reply(int code, List<String> lines) {

    private static final int CLOSING = 421;

    boolean positive() {
        return code / 100 == 2;
    }

    boolean wantsContent() {
        return code == 354;
    }

    boolean forGood() {
        return code / 100 == 5;
    }

    boolean closesConnection() {
        return code == CLOSING;
    }

    /** Not about this mail: commands out of order, no login, wrong login. */
    boolean refusesService() {
        return code == 503 || code == 530 || code == 535;
    }

    @Override
    public String toString() {
        return Integer.toString(code);
    }
}
