package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: nobody but its owner sees a file before the scanner has called it clean. */
public final class FileNotCleared extends Refusal {
    private static final long serialVersionUID = 1L;

    /** No arguments. */
    public FileNotCleared() {
        super(Kind.CONFLICT, "file-not-cleared", Map.of());
    }
}
