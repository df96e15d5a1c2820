package vn.motcua.notification.smtp;

import java.io.IOException;

/** The mail system does not serve us, whatever the mail. The text names the step and the code only. */
final class ServiceRefused extends IOException {
    private static final long serialVersionUID = 1L;

    ServiceRefused(String step, Reply reply) {
        super(step + " answered " + reply.code());
    }

    ServiceRefused(String reason) {
        super(reason);
    }
}
