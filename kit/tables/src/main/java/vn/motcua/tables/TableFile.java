package vn.motcua.tables;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;

/**
 * A table to be downloaded, written while it goes out.
 *
 * @param name of the file, without its ending
 * @param title of the sheet, where the format has sheets; at most 31 characters
 */
public record TableFile(String name, String title, List<String> header) {

    /** Writes the rows. */
    @FunctionalInterface
    public interface Rows {

        /** Writes them all; may block. */
        void writeTo(TableWriter table) throws IOException;
    }

    public TableFile {
        header = List.copyOf(header);
    }

    /** The answer to a request that is served on a thread which may block. */
    public Response as(TableFormat format, Downloads downloads, Rows rows) {
        StreamingOutput file = downloads.of(out -> {
            TableWriter table = format.begin(out, title, header);
            rows.writeTo(table);
            // Only here: a table whose writing failed is not ended, so that nobody takes it for a whole one.
            table.close();
        });
        return Response.ok(file)
                .type(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + format.suffix() + "\"")
                .build();
    }
}
