package vn.motcua.intake.upload.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jboss.logging.Logger;
import vn.motcua.intake.upload.FilesConfig;

/** The scanner of this installation. */
class ConfiguredScanner {

    private static final Logger LOG = Logger.getLogger(ConfiguredScanner.class);

    @Produces
    @ApplicationScoped
    MalwareScanner scanner(FilesConfig config) {
        return switch (config.scanner().kind()) {
            case NONE -> {
                LOG.warn(
                        "No scanner is configured (motcua.files.scanner.kind): officers open files that nothing has scanned");
                yield new NoScanner();
            }
            case CLAMD -> new ClamdScanner(config.scanner());
        };
    }
}
