package vn.motcua.workflow.reference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long our copies of the catalogue are remembered. */
@ConfigMapping(prefix = "motcua.calendars")
public interface CopiesConfig {

    /** Calendars and closed units: what changes them is seen by instances that did not receive the event after that long. */
    @WithDefault("PT1M")
    Duration kept();
}
