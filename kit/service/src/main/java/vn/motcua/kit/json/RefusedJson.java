package vn.motcua.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import vn.motcua.kit.refusal.InvalidRequest;

/** Carries a refusal through Jackson, which lets only its own kind of exceptions pass. */
final class RefusedJson extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    private final transient InvalidRequest refusal;

    RefusedJson(InvalidRequest refusal) {
        super(refusal.type());
        this.refusal = refusal;
    }

    InvalidRequest refusal() {
        return refusal;
    }
}
