package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion;

/**
 * A published version, read once for everybody who asks: nobody may change its document.
 *
 * @param key which version, and which state of it
 * @param body the whole document
 * @param computed what the catalogue computes with; null where the document cannot be read as that
 */
public record PublishedDocument(
        VersionKey key, JsonNode body, @Nullable ProcedureVersion computed) {

    /**
     * Names a state of a version.
     *
     * @param changedIn the transaction that wrote it last
     */
    public record VersionKey(String code, int version, long changedIn) {}

    /**
     * What the catalogue computes with.
     *
     * @throws IllegalStateException when the stored document cannot be read
     */
    public ProcedureVersion version() {
        if (computed == null) {
            throw new IllegalStateException(
                    "A stored procedure version cannot be read: " + key.code() + "/" + key.version());
        }
        return computed;
    }
}
