package vn.motcua.catalog.platform;

import jakarta.ws.rs.core.HttpHeaders;
import vn.motcua.kit.problem.Problems;

/** The language a caller reads. */
public final class Language {

    private Language() {}

    /** {@code vi} unless the caller prefers English, then {@code en}. */
    public static String of(HttpHeaders headers) {
        return Problems.language(headers).getLanguage();
    }
}
