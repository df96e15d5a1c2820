package vn.motcua.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.motcua.eventing.EventTooLarge;
import vn.motcua.kit.json.WrongJson;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.refusal.Stale;
import vn.motcua.transactions.OutcomeUnknown;
import vn.motcua.transactions.Transience;

/** The one place where exceptions become HTTP. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> BY_STATUS = Map.of(
            400, "malformed-request",
            401, "not-signed-in",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            414, "address-too-long",
            415, "unsupported-media-type",
            431, "headers-too-large");

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    /** A refusal of the domain. */
    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpHeaders headers) {
        return problems.of(refusal, headers);
    }

    /** JSON of the wrong type or shape: names the field. The mismatch is named too, because Quarkus maps it itself otherwise. */
    @ServerExceptionMapper({JsonMappingException.class, MismatchedInputException.class})
    public Response wrongJson(JsonMappingException wrong, HttpHeaders headers) {
        return problems.of(WrongJson.refusal(wrong), headers);
    }

    /** Text that is no JSON at all. */
    @ServerExceptionMapper
    public Response noJson(JsonProcessingException wrong, HttpHeaders headers) {
        return problems.of(InvalidRequest.field("body", "not-json"), headers);
    }

    /** Jakarta Validation: every broken constraint with its path. */
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException wrong, HttpHeaders headers) {
        InvalidRequest refusal = new InvalidRequest();
        for (ConstraintViolation<?> violation : wrong.getConstraintViolations()) {
            BrokenConstraint broken = new BrokenConstraint(violation);
            refusal.at(broken.path(), broken.rule(), broken.arguments());
        }
        return problems.of(refusal, headers);
    }

    /** No token, or one that does not hold. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notSignedIn(SecurityException wrong, HttpHeaders headers) {
        return Response.fromResponse(problems.of(401, "not-signed-in", headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** A token came before the identity provider could be asked for its keys; Quarkus asks again with every request and says so in the log. */
    @ServerExceptionMapper
    public Response identityProviderAway(OIDCException away, HttpHeaders headers) {
        return problems.of(503, "unavailable", headers);
    }

    /** The role does not allow it. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException wrong, HttpHeaders headers) {
        return problems.of(403, "not-allowed", headers);
    }

    /** What the REST layer itself refuses: unknown paths, wrong methods, oversized bodies. */
    @ServerExceptionMapper
    public Response ofRest(WebApplicationException wrong, HttpHeaders headers, UriInfo uri) {
        int status = wrong.getResponse().getStatus();
        Throwable cause = wrong.getCause();
        if (cause instanceof Refusal refusal) {
            return problems.of(refusal, headers);
        }
        if (cause instanceof JsonMappingException json) {
            return wrongJson(json, headers);
        }
        if (cause instanceof JsonProcessingException json) {
            return noJson(json, headers);
        }
        Response problem = problems.of(
                status, BY_STATUS.getOrDefault(status, status < 500 ? "malformed-request" : "failure"), headers);
        return status == 405
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, AllowedMethods.of(uri.getPath()))
                        .build()
                : problem;
    }

    /** The change is too large to be told to the other services. */
    @ServerExceptionMapper
    public Response tooLargeToTell(EventTooLarge tooLarge, HttpHeaders headers) {
        return problems.of(422, "too-large", headers);
    }

    /** Everything else: the database is away, somebody was faster, or a fault of ours. */
    @ServerExceptionMapper
    public Response failed(Throwable failure, HttpHeaders headers) {
        if (isStale(failure)) {
            return problems.of(new Stale(), headers);
        }
        if (isUnknown(failure)) {
            return problems.of(503, "outcome-unknown", headers);
        }
        if (Transience.databaseAway(failure)) {
            return problems.of(503, "unavailable", headers);
        }
        Response response = problems.of(500, "failure", headers);
        Problem problem = (Problem) response.getEntity();
        LOG.errorf(failure, "Failure %s", problem.instance());
        return response;
    }

    /** The connection was lost during the commit: it may have happened. */
    private static boolean isUnknown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutcomeUnknown) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStale(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof jakarta.persistence.OptimisticLockException
                    || cause instanceof org.hibernate.StaleStateException
                    || isTakenLink(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Two commands on one subject meet first at the next link of its audit chain: inserts are flushed before updates. */
    private static boolean isTakenLink(Throwable cause) {
        return cause instanceof org.hibernate.exception.ConstraintViolationException taken
                && "audit_entries_pkey".equals(taken.getConstraintName());
    }
}
