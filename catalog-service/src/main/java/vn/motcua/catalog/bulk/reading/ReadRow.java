package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.motcua.catalog.bulk.model.ImportFinding;

/** One procedure of a file. */
public sealed interface ReadRow {

    /**
     * What the file says about a procedure.
     *
     * @param row where it begins, see {@link ImportFinding#row()}
     * @param code national code, checked
     * @param content what was understood, in the shape of a published version; only what the file really says
     * @param leftOut what was not understood and therefore stands nowhere in the content
     */
    record Understood(int row, String code, ObjectNode content, List<ImportFinding> leftOut) implements ReadRow {

        public Understood {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A row of which nothing can be taken over.
     *
     * @param reason why
     */
    record Refused(ImportFinding reason) implements ReadRow {}
}
