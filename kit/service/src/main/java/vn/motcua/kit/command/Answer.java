package vn.motcua.kit.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers; stored with its key, so that a repetition gets the very same.
 *
 * @param status HTTP status, 200 to 299
 * @param body written as JSON
 * @param location where the created thing is
 * @param etag version of the thing after the command, for the next {@code If-Match}
 */
public record Answer(
        int status,
        Object body,
        @Nullable URI location,
        @Nullable String etag) {

    /** 201 with the place of what was created. */
    public static Answer created(Object body, String location) {
        return new Answer(201, body, URI.create(location), null);
    }

    /** 201 with place and version. */
    public static Answer created(Object body, String location, long version) {
        return new Answer(201, body, URI.create(location), etag(version));
    }

    /** 200: what was asked for has been changed. */
    public static Answer done(Object body) {
        return new Answer(200, body, null, null);
    }

    /** 202: recorded, somebody else decides. */
    public static Answer accepted(Object body) {
        return new Answer(202, body, null, null);
    }

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
