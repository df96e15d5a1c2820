package vn.motcua.notification.notice.model;

import vn.motcua.notification.contact.model.Written;

/** How many letters one address is written, whatever dossiers name it. */
public record LetterLimits(int anHour, int aDay) {

    /** Whether it may be written another one. */
    public boolean allow(Written written) {
        return written.thisHour() < anHour && written.thisDay() < aDay;
    }
}
