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
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.motcua.eventing.Transience;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.refusal.Stale;

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
            415, "unsupported-media-type");

    private static final Set<String> BODY_PARAMETERS = Set.of("body", "command", "request");

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
        StringJoiner path = new StringJoiner(".");
        for (JsonMappingException.Reference step : wrong.getPath()) {
            path.add(step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]");
        }
        String field = path.length() == 0 ? "body" : path.toString().replace(".[", "[");
        return problems.of(InvalidRequest.field(field, "wrong-type"), headers);
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
            refusal.at(path(violation), ruleOf(violation), attributes(violation));
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
    public Response ofRest(WebApplicationException wrong, HttpHeaders headers) {
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
        return problems.of(
                status, BY_STATUS.getOrDefault(status, status < 500 ? "malformed-request" : "failure"), headers);
    }

    /** Everything else: the database is away, somebody was faster, or a fault of ours. */
    @ServerExceptionMapper
    public Response failed(Throwable failure, HttpHeaders headers) {
        if (isStale(failure)) {
            return problems.of(new Stale(), headers);
        }
        if (Transience.databaseAway(failure)) {
            return problems.of(503, "unavailable", headers);
        }
        Response response = problems.of(500, "failure", headers);
        Problem problem = (Problem) response.getEntity();
        LOG.errorf(failure, "Failure %s", problem.instance());
        return response;
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

    /**
     * Bean Validation puts the index on the node after the list, {@code documents, [2] copyKind}. A parameter with fields is
     * the body, whatever it is called.
     */
    private static String path(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            String name = node.getName();
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            boolean hasNoName = name == null
                    || node.getKind() == ElementKind.METHOD
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT
                    || (node.getKind() == ElementKind.PARAMETER && (nodes.hasNext() || BODY_PARAMETERS.contains(name)));
            if (!hasNoName) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String ruleOf(ConstraintViolation<?> violation) {
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-size";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "out-of-range";
            case "Pattern", "Email" -> "wrong-format";
            case "Past", "PastOrPresent" -> "not-in-the-past";
            default -> "invalid";
        };
    }

    private static Map<String, Object> attributes(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = new java.util.HashMap<>();
        for (String name : new String[] {"min", "max", "value", "regexp"}) {
            Object value = violation.getConstraintDescriptor().getAttributes().get(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
