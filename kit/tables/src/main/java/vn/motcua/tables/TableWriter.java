package vn.motcua.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is written row by row while the bytes go out: nothing of it is held for long. Closing it ends the table and leaves the stream
 * open, which is for whoever opened it.
 */
public interface TableWriter extends Closeable {

    /** Writes a row: numbers and truth values as such, anything else as its text, null as an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
