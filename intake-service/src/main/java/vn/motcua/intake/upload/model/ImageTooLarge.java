package vn.motcua.intake.upload.model;

import java.util.Map;
import vn.motcua.kit.refusal.Refusal;

/** Refusal: a picture that takes more memory to show than anybody should need. */
public final class ImageTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names the limit. */
    public ImageTooLarge(long megapixels) {
        super(Kind.UNPROCESSABLE, "image-too-large", Map.of("megapixels", megapixels));
    }
}
