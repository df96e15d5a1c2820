package vn.motcua.local.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** One link of an audit chain, recomputed from its documented rule and not with the code that wrote it. */
record AuditLink(
        String previousHash, String subject, long seq, Instant at, String actor, String action, String details) {

    /** SHA-256 in lower-case hexadecimal over the fields joined by line feeds, the time in ISO 8601 UTC. */
    String hash() {
        String text =
                previousHash + "\n" + subject + "\n" + seq + "\n" + at + "\n" + actor + "\n" + action + "\n" + details;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
