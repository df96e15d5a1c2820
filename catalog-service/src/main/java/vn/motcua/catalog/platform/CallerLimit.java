package vn.motcua.catalog.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.problem.Problems;

/**
 * Lets each caller ask the public guide so often and no oftener: an account by its token, anybody else by his address. Each instance counts
 * for itself. What is sent to be checked without a token has at most {@value #MOST_BYTES} bytes.
 */
@Singleton
class CallerLimit {

    private static final String CHECKS = "/catalog/v1/form-checks";
    private static final long MOST_BYTES = 65_536;

    /** Where Quarkus looks up how much it may read of a body whose length was not announced. */
    private static final String MOST_TO_READ = "io.quarkus.max-request-size";

    private static final int COST_OF_A_CHECK = 10;
    private static final long MOST_CALLERS = 50_000;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TOO_LARGE = 413;

    /** An IPv6 network of one household; its addresses are without number. */
    private static final int NETWORK_BYTES = 8;

    private final Problems problems;
    private final CurrentIdentityAssociation identity;

    /** Asked for late: filters are there before the configuration of the run is. */
    private final Instance<CallerLimitConfig> config;

    private final Cache<String, Allowance> callers = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    CallerLimit(Problems problems, CurrentIdentityAssociation identity, Instance<CallerLimitConfig> config) {
        this.problems = problems;
        this.identity = identity;
        this.config = config;
    }

    /** After the limit that holds for every body, which would otherwise have the last word. */
    @ServerRequestFilter(preMatching = true, priority = 6_000)
    Optional<Response> bound(ContainerRequestContext request, RoutingContext routing, HttpHeaders headers) {
        if (!request.getUriInfo().getPath().equals(CHECKS)) {
            return Optional.empty();
        }
        if (routing.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            routing.put(MOST_TO_READ, MOST_BYTES);
        }
        return request.getLength() > MOST_BYTES
                ? Optional.of(problems.of(TOO_LARGE, "too-large", headers))
                : Optional.empty();
    }

    @LimitedByCaller
    @ServerRequestFilter
    Uni<@Nullable Response> limit(ContainerRequestContext request, RoutingContext routing, HttpHeaders headers) {
        int cost = request.getUriInfo().getPath().equals(CHECKS) ? COST_OF_A_CHECK : 1;
        return caller(routing).map(caller -> {
            Allowance allowance = Objects.requireNonNull(callers.get(caller, unknown -> allowance(config.get())));
            long wait = allowance.take(cost, System.nanoTime());
            return wait == 0
                    ? null
                    : Response.fromResponse(problems.of(TOO_MANY_REQUESTS, "too-many-requests", headers))
                            .header(HttpHeaders.RETRY_AFTER, wait)
                            .build();
        });
    }

    private static Allowance allowance(CallerLimitConfig limits) {
        return new Allowance(limits.perSecond(), limits.atOnce());
    }

    /** Who comes with a token that does not hold is anybody. */
    private Uni<String> caller(RoutingContext routing) {
        String address = "address " + network(routing.request().remoteAddress().hostAddress());
        if (routing.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return Uni.createFrom().item(address);
        }
        return identity.getDeferredIdentity()
                .map(known -> known.isAnonymous()
                        ? address
                        : "account " + known.getPrincipal().getName())
                .onFailure()
                .recoverWithItem(address);
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException another) {
            return address;
        }
    }
}
