package vn.motcua.catalog.platform;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import vn.motcua.kit.refusal.Stale;

/** Answers that anybody may keep for a moment, and that need not be sent again to whoever has them already. */
public final class Fresh {

    /** A version that takes effect or ends is seen by everybody after that long. */
    private static final int SECONDS = 30;

    private Fresh() {}

    /**
     * The answer, or 304 for whoever names its tag.
     *
     * @param tag another one whenever the answer is another
     * @throws Stale when the caller wants another version than this one
     */
    public static Response answer(Request request, String tag, Supplier<?> answer) {
        EntityTag etag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        if (unchanged != null && unchanged.build().getStatus() == 412) {
            throw new Stale();
        }
        return (unchanged == null ? Response.ok(answer.get()) : unchanged)
                .tag(etag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SECONDS)
                .build();
    }
}
