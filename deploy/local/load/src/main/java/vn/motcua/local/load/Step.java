package vn.motcua.local.load;

import java.util.Locale;

/** The calls of one lifecycle, in their order. */
enum Step {
    SUBMIT,
    FIND_DOSSIER,
    RECEIVE,
    START_PAYMENT,
    ANNOUNCE_PAYMENT,
    FIND_TASK,
    APPRAISE,
    APPROVE,
    ISSUE,
    HAND_OVER;

    /** Whether it changes something, so that a transaction must be committed before it is answered. */
    boolean commits() {
        return this != FIND_DOSSIER && this != FIND_TASK;
    }

    /** For instance {@code find-dossier}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
