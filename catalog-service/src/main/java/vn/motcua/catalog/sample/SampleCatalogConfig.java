package vn.motcua.catalog.sample;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether to fill the catalogue with sample data. */
@ConfigMapping(prefix = "motcua.catalog")
public interface SampleCatalogConfig {

    /** Loads at start what is missing of the sample catalogue: units, officers, calendars, procedures and online levels. */
    @WithDefault("false")
    boolean sample();
}
