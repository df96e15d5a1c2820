package vn.motcua.kit.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A business refusal, by name. Each subclass is one reason ({@code FeeAlreadyPaid}); its {@link #type()} is the slug of
 * the problem type that clients branch on, its texts stand in the service's problem catalogue. It carries no HTTP.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String type;
    private final transient Map<String, Object> arguments;
    private final transient List<FieldError> errors = new ArrayList<>();

    /** What sort of no it is; the door translates it into a status code. */
    public enum Kind {
        /** The request itself is wrong: 400. */
        INVALID,
        /** Understood, but what it asks for breaks a rule of the procedure: 422. */
        UNPROCESSABLE,
        /** Absent, or not for this caller to know about: 404. */
        NOT_FOUND,
        /** The caller's role does not allow it: 403. */
        FORBIDDEN,
        /** Not in this state, or somebody was faster: 409. */
        CONFLICT,
        /** The version the caller has seen is no longer the current one: 412. */
        STALE,
        /** The caller must say which version it has seen: 428. */
        PRECONDITION_REQUIRED,
        /** Cannot be answered at the moment; the caller shall come again: 503. */
        UNAVAILABLE
    }

    /**
     * One wrong place in a request.
     *
     * @param field path such as {@code documents[2].copyKind} or {@code query.cursor}
     * @param rule slug of the catalogue entry {@code field.<rule>} whose text says how to mend it
     * @param arguments values for the placeholders of that text; never personal data
     */
    public record FieldError(String field, String rule, Map<String, Object> arguments) {}

    /** A refusal with values for the placeholders of its texts; never personal data. */
    protected Refusal(Kind kind, String type, Map<String, Object> arguments) {
        super(type, null, false, false);
        this.kind = kind;
        this.type = type;
        this.arguments = Map.copyOf(arguments);
    }

    /** Names one wrong field more. */
    public Refusal at(String field, String rule, Map<String, Object> arguments) {
        errors.add(new FieldError(field, rule, Map.copyOf(arguments)));
        return this;
    }

    /** What sort of no. */
    public Kind kind() {
        return kind;
    }

    /** Slug of the problem type. */
    public String type() {
        return type;
    }

    /** Values for the placeholders of the texts. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** The wrong fields, if the refusal is about fields. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
