package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file with procedures, read one after the other so that its size does not matter. Blocks; for one thread. */
public interface ProcedureFile extends Closeable {

    /**
     * The next procedure; null at the end, however often one asks.
     *
     * @throws UnreadableFile when the file is broken from here on, or is no such file at all
     */
    @Nullable
    ReadRow next() throws IOException;

    /**
     * Passes over a procedure, only to see that the file can be read; false at the end.
     *
     * @throws UnreadableFile when the file is broken from here on, or is no such file at all
     */
    default boolean skip() throws IOException {
        return next() != null;
    }

    /**
     * What this file would say about a procedure that it leaves as it is: what the file can say and does not is thereby taken away, and
     * what it cannot say is left alone. Another thread may ask while one reads. Null when the file knows the parts by codes of its own: then what it said the last time counts.
     *
     * @param known the procedure as it stands
     */
    @Nullable
    ObjectNode wouldSay(ObjectNode known);
}
