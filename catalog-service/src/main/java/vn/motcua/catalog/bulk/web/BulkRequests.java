package vn.motcua.catalog.bulk.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.kit.refusal.InvalidRequest;

/** What requests for imports and exports say. */
final class BulkRequests {

    static final String CSV = "text/csv";

    private BulkRequests() {}

    /** The format, one of those that are possible here. */
    static ImportFormat format(@Nullable String name, List<ImportFormat> possible) {
        if (name == null || name.isBlank()) {
            throw InvalidRequest.field("query.format", "required");
        }
        return possible.stream()
                .filter(format -> format.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(possible));
    }

    private static InvalidRequest unknown(List<ImportFormat> possible) {
        InvalidRequest refusal = new InvalidRequest();
        List<String> names = possible.stream().map(ImportFormat::wireName).toList();
        refusal.at("query.format", "unknown-format", Map.of("formats", String.join(", ", names)));
        return refusal;
    }
}
