package vn.motcua.kit.audit;

import java.time.LocalDate;

/**
 * What the trail of a service held when a Vietnamese day had ended.
 *
 * @param entries how many links were added on that day
 * @param digest SHA-256, in lower-case hex, over the hashes of these links, sorted and joined without anything between them
 * @param previous the signature of the day before; empty for the first
 */
record AuditDay(String service, LocalDate day, long entries, String digest, String previous) {

    /** What is signed, so that anybody can check it: the lines, joined by line feeds. */
    String text() {
        return String.join("\n", "motcua audit day", service, day.toString(), Long.toString(entries), digest, previous);
    }
}
