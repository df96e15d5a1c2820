package vn.motcua.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The key that signs the days of the trail. A key that is named and cannot be read keeps the service from starting. */
@ApplicationScoped
class SigningKey {

    private static final String ALGORITHM = "Ed25519";

    private final @Nullable PrivateKey key;

    SigningKey(AuditConfig config) throws IOException, GeneralSecurityException {
        String pem = config.signingKeyFile().isPresent()
                ? Files.readString(config.signingKeyFile().get())
                : config.signingKey().orElse("");
        this.key = pem.isBlank() ? null : read(pem);
    }

    private static PrivateKey read(String pem) throws GeneralSecurityException {
        String content = pem.replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(content)));
    }

    boolean isThere() {
        return key != null;
    }

    /** In base64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
