package vn.motcua.catalog.bulk.sheet;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

/** The lines of a file, one after the other. */
interface LineSource extends Closeable {

    /** What its columns are. */
    Header header();

    /**
     * The next line, blank ones included; null at the end.
     *
     * @throws UnreadableFile when the file is broken from here on
     */
    @Nullable
    Line next() throws IOException;
}
