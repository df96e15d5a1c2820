package vn.motcua.intake.upload.model;

/** What is known of malware in a file. */
public enum Verdict {
    /** The scanner has found nothing. */
    CLEAN,
    /** The scanner was away; it is asked again. */
    PENDING,
    /** Nobody has looked: no scanner is configured. */
    NOT_SCANNED,
    /** The scanner has found something after the file was taken. */
    INFECTED
}
