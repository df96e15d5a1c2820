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

    /** For instance {@code find-dossier}. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
