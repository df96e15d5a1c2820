package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.application.PublishedDocument.VersionKey;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.kit.schema.Judge;

/**
 * The published documents that were asked for lately. Anybody may ask without a token and a document has up to a megabyte, so each is read
 * once, beside the event loops, and kept as long as there is room.
 */
@ApplicationScoped
class PublishedDocuments {

    /** Characters of documents; read, they take about ten times as many bytes. */
    private static final long MOST_KEPT = 3_000_000;

    private final ObjectMapper json;
    private final Judge judge;
    private final Cache<VersionKey, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((VersionKey key, Kept document) -> document.characters())
            .build();

    private record Kept(PublishedDocument document, int characters) {}

    PublishedDocuments(ObjectMapper json, Judge judge) {
        this.json = json;
        this.judge = judge;
    }

    /** A document that was read before; null when it was not, or there was no room for it. */
    @Nullable
    PublishedDocument known(VersionKey key) {
        Kept found = kept.getIfPresent(key);
        return found == null ? null : found.document();
    }

    /** Reads a document. */
    Uni<PublishedDocument> read(VersionKey key, String text) {
        return judge.aside(() -> {
            PublishedDocument document = parsed(key, text);
            kept.put(key, new Kept(document, text.length()));
            return document;
        });
    }

    private PublishedDocument parsed(VersionKey key, String text) {
        try {
            JsonNode body = json.readTree(text);
            return new PublishedDocument(key, body, computed(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database returned no JSON", impossible);
        }
    }

    /** A version of old rules may be shown even where nobody can compute with it any more. */
    private @Nullable ProcedureVersion computed(JsonNode body) {
        try {
            return json.treeToValue(body, ProcedureVersion.class);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}
