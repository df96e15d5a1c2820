package vn.motcua.kit.audit;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** With what the days of the audit trail are signed: one of the two, or they are not. */
@ConfigMapping(prefix = "motcua.audit")
public interface AuditConfig {

    /** PEM file of an Ed25519 key (PKCS#8), which {@code openssl genpkey -algorithm ed25519} makes. */
    Optional<Path> signingKeyFile();

    /** The same as text, for the environment. */
    Optional<String> signingKey();
}
