package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: the scanner has found malware. */
public final class FileInfected extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments: what was found is for the log. */
    public FileInfected() {
        super(Kind.UNPROCESSABLE, "file-infected", Map.of());
    }
}
