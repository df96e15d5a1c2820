package vn.motcua.kit.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.motcua.kit.problem.Problems;

/**
 * Refuses oversized bodies: by their announced length before they are read; without one the HTTP server cuts them off at the same length.
 * One path may take large files; the server's own limit ({@code quarkus.http.limits.max-body-size}) has to let them pass.
 */
class BodyLimit {

    /** Where Quarkus looks up how much it may read of a body whose length was not announced. */
    private static final String MOST_TO_READ = "io.quarkus.max-request-size";

    private final Problems problems;
    private final long mostBytes;
    private final Optional<String> largePath;
    private final long mostLargeBytes;

    BodyLimit(
            Problems problems,
            @ConfigProperty(name = "motcua.http.max-body-bytes", defaultValue = "1048576") long mostBytes,
            @ConfigProperty(name = "motcua.http.large-bodies.path") Optional<String> largePath,
            @ConfigProperty(name = "motcua.http.large-bodies.max-bytes", defaultValue = "1048576")
                    long mostLargeBytes) {
        this.problems = problems;
        this.mostBytes = mostBytes;
        this.largePath = largePath;
        this.mostLargeBytes = mostLargeBytes;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext request, RoutingContext routing, HttpHeaders headers) {
        String path = request.getUriInfo().getPath();
        long most = largePath.filter(path::equals).isPresent() ? mostLargeBytes : mostBytes;
        if (routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            // The reader of JSON says 413 in words; beyond twice as much the server hangs up.
            routing.put(MOST_TO_READ, 2 * most);
        }
        return request.getLength() > most ? Optional.of(problems.of(413, "too-large", headers)) : Optional.empty();
    }
}
