package vn.motcua.local.sandbox;

import java.util.Locale;
import java.util.Optional;

/** How the gateway behaves for one payment, so that tests can force what the real one does on a bad day. */
public enum Behaviour {
    /** Captures and announces it once. */
    NORMAL,
    /** Captures and announces it twice at the same time. */
    IPN_TWICE,
    /** Captures and announces it only after a while. */
    IPN_LATE,
    /** Captures another amount than was asked for, as a bank transfer can, and announces that. */
    IPN_WRONG_AMOUNT,
    /** Captures, but announces it with a wrong signature. */
    IPN_BAD_SIGNATURE,
    /** Captures and never announces it: only asking (querydr) tells. */
    IPN_LOST,
    /** Captures nothing and announces the refusal. */
    DECLINE;

    private static final long TOO_MUCH = 100_000;

    static Optional<Behaviour> of(String wireName) {
        for (Behaviour behaviour : values()) {
            if (behaviour.wireName().equals(wireName)) {
                return Optional.of(behaviour);
            }
        }
        return Optional.empty();
    }

    /** For instance {@code ipn-twice}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it takes when so much was asked for; both as on the wire. */
    long taken(long asked) {
        return this == IPN_WRONG_AMOUNT ? asked + TOO_MUCH : asked;
    }

    boolean captures() {
        return this != DECLINE;
    }
}
