package vn.motcua.catalog.bulk.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

        /** Nobody mends more than that in one go; what is behind them is said by its number. */
        private static final int MOST_LEFT_OUT = 200;

        public Understood {
            int more = leftOut.size() - MOST_LEFT_OUT;
            leftOut = more <= 0
                    ? List.copyOf(leftOut)
                    : Stream.concat(
                                    leftOut.stream().limit(MOST_LEFT_OUT),
                                    Stream.of(new ImportFinding(
                                            row, code, "row", "more-left-out", Map.of("count", more), null)))
                            .toList();
        }
    }

    /**
     * A row of which nothing can be taken over.
     *
     * @param reason why
     */
    record Refused(ImportFinding reason) implements ReadRow {}
}
