package vn.motcua.catalog.procedure.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/** When a certified copy may be asked for. */
@ConfigMapping(prefix = "motcua.certified-copy-rules")
public interface CertifiedCopyRulesConfig {

    /** A file with the rules; absent: those that come with the service. */
    @WithParentName
    Optional<Path> file();
}
