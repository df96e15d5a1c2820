package vn.motcua.catalog.bulk.sheet;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a document that a line adds to: the procedure, its lists, its cases and theirs. */
enum Part {
    PROCEDURE(null, "", "", "code", true),
    LEGAL_GROUND(PROCEDURE, "legalGround.", "legalGrounds", "legalGround.number", true),
    RESULT(PROCEDURE, "result.", "results", "result.code", true),
    LIFE_EVENT(PROCEDURE, "lifeEvent.", "lifeEvents", "lifeEvent.code", false),
    CASE(PROCEDURE, "case.", "cases", "case.code", true),
    STEP(CASE, "sequence", "sequence", "sequence", false),
    DOCUMENT(CASE, "document.", "documents", "document.code", true),
    LIMIT(CASE, "limit.", "limits", "limit.channels", true),
    FEE(CASE, "fee.", "fees", "fee.name.vi", true);

    private final @Nullable Part owner;
    private final String prefix;
    private final String list;
    private final String key;
    private final boolean required;

    Part(@Nullable Part owner, String prefix, String list, String key, boolean required) {
        this.owner = owner;
        this.prefix = prefix;
        this.list = list;
        this.key = key;
        this.required = required;
    }

    /** Whose list it stands in; null for the procedure. */
    @Nullable
    Part owner() {
        return owner;
    }

    /** The field of the owner. */
    String list() {
        return list;
    }

    /**
     * The column that tells its items apart. Without it nobody could say which item of a known procedure a line means, so a sheet with any of
     * its columns has this one.
     */
    String key() {
        return key;
    }

    /** Whether the list is there, empty, when it has no item. */
    boolean required() {
        return required;
    }

    /** The name of a column within the part. */
    String within(String column) {
        return column.substring(prefix.length());
    }

    /** The lists of this part. */
    List<Part> lists() {
        return Arrays.stream(values()).filter(part -> part.owner == this).toList();
    }

    /** The part that a column belongs to. */
    static Part of(String column) {
        return Arrays.stream(values())
                .filter(part -> part != PROCEDURE && column.startsWith(part.prefix))
                .findFirst()
                .orElse(PROCEDURE);
    }
}
