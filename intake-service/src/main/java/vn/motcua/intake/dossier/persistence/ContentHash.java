package vn.motcua.intake.dossier.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import vn.motcua.intake.dossier.model.Filing;

/** Tells whether an owner has filed the same before: a hash of what was filed whatever the order of its keys, salted with the owner. */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256. */
    public static byte[] of(UUID owner, Filing filing) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(owner.toString().getBytes(StandardCharsets.UTF_8));
            return digest.digest(StoredJson.canonical(filing).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
