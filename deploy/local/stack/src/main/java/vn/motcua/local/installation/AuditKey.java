package vn.motcua.local.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that signs the days of the audit trails: generated on first use; the private half only its owner can read. */
public final class AuditKey {

    private final Path folder;

    AuditKey(Path home) {
        this.folder = home.resolve("keys");
    }

    /** With what the services sign; made where there is none. */
    public Path privateFile() throws IOException {
        Path file = folder.resolve("audit-signing-key.pem");
        // Services start side by side.
        synchronized (AuditKey.class) {
            if (!Files.exists(file)) {
                KeyPair pair = generated();
                Files.createDirectories(folder);
                write(publicFile(), "PUBLIC KEY", pair.getPublic().getEncoded());
                write(file, "PRIVATE KEY", pair.getPrivate().getEncoded());
            }
        }
        return file;
    }

    /** With what the auditor checks; may hold earlier keys too. */
    public Path publicFile() {
        return folder.resolve("audit-signing-key.pub.pem");
    }

    private static KeyPair generated() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Path file, String kind, byte[] key) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String content = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        Files.writeString(draft, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, content, kind));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
