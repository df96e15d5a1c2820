package vn.motcua.intake.dossier.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Times;
import vn.motcua.transactions.Writes;

/**
 * One entry of a dossier's timeline; written once.
 *
 * @param event wire name of what happened
 * @param step standard step 1–5
 * @param status national status after it
 * @param details JSON that stands on record with it, e.g. the sum of a due date
 */
public record TimelineRow(
        Instant at,
        String event,
        int step,
        int status,
        @Nullable String details) {

    private static final TableRows WRITE = TableRows.inserted(
            "timeline_entries",
            "dossier_id uuid",
            "n int",
            "at timestamptz",
            "event text",
            "step smallint",
            "status smallint",
            "details text");

    static void write(Writes writes, UUID dossier, int n, TimelineRow entry) {
        writes.write(
                WRITE,
                dossier,
                n,
                Times.utc(entry.at),
                entry.event,
                (short) entry.step,
                (short) entry.status,
                entry.details);
    }
}
