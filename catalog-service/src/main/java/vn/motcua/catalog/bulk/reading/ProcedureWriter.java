package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;

/** A file with procedures being written, one after the other; nothing of it is held for long.  */
public interface ProcedureWriter extends Closeable {

    /** Adds a document in the shape of a published version, complete or not. */
    void write(JsonNode document) throws IOException;

    /** Ends the file and leaves its stream open. A file that is not whole must not be ended. */
    @Override
    void close() throws IOException;
}
