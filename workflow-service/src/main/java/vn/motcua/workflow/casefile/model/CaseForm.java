package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a paper of a case says, frozen when it was made: the case may go on, the paper stays. Names of people stand elsewhere. */
public sealed interface CaseForm permits SupplementRequest, Extension, Stop {

    /** Its own id, under which others know it. */
    UUID id();

    /** Its number among the forms of the law. */
    String form();

    /** Who made it; null where a rule did. */
    @Nullable
    UUID by();

    /** When. */
    Instant at();
}
