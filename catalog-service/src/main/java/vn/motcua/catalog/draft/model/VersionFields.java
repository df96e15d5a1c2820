package vn.motcua.catalog.draft.model;

import java.util.List;

/** The fields of a document that are no business of its draft, or have to be said anew by each version. */
public final class VersionFields {

    /** What the catalogue says of a version, and nobody else. */
    public static final List<String> SAID_BY_THE_CATALOGUE = List.of("version", "state", "versions", "abolition");

    /** What a version says of itself and of its time; the next one has to say it anew. */
    public static final List<String> OWN_TO_A_VERSION = List.of("effectiveFrom", "effectiveTo", "decision");

    private VersionFields() {}
}
