package vn.motcua.kit.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.motcua.kit.problem.Problems;

/** Refuses oversized bodies by their announced length before they are read; the HTTP server cuts off the others. */
class BodyLimit {

    private final Problems problems;
    private final long mostBytes;

    BodyLimit(
            Problems problems,
            @ConfigProperty(name = "motcua.http.max-body-bytes", defaultValue = "1048576") long mostBytes) {
        this.problems = problems;
        this.mostBytes = mostBytes;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> check(ContainerRequestContext request, HttpHeaders headers) {
        return request.getLength() > mostBytes ? Optional.of(problems.of(413, "too-large", headers)) : Optional.empty();
    }
}
