package vn.motcua.catalog.bulk.model;

/**
 * How many procedures of a file were read, and what became of them.
 *
 * @param created neither draft nor version was known: a first draft
 * @param changed a draft was begun or edited
 * @param unchanged the file says nothing new
 * @param rejected nothing could be taken over
 */
public record ImportTally(int read, int created, int changed, int unchanged, int rejected) {

    /** Nothing read yet. */
    public static final ImportTally NONE = new ImportTally(0, 0, 0, 0, 0);

    /** Both together. */
    public ImportTally plus(ImportTally other) {
        return new ImportTally(
                read + other.read,
                created + other.created,
                changed + other.changed,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
