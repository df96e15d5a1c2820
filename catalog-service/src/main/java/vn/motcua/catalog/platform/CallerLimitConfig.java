package vn.motcua.catalog.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one caller may ask of the public guide. A check of a form counts for ten. */
@ConfigMapping(prefix = "motcua.callers")
public interface CallerLimitConfig {

    /** Questions a second that a caller may go on asking. */
    @WithDefault("50")
    int perSecond();

    /** Questions at once, after a pause. Many people may share one address. */
    @WithDefault("1000")
    int atOnce();
}
