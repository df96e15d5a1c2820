package vn.motcua.intake.dossier.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One entry of a dossier's timeline; written once. */
@Entity(name = "TimelineEntry")
@Immutable
@IdClass(TimelineRow.Key.class)
@Table(name = "timeline_entries")
@NullUnmarked
public class TimelineRow {

    /** Place in the timeline. */
    record Key(UUID dossierId, int n) implements Serializable {}

    @Id
    @Column(name = "dossier_id")
    UUID dossierId;

    @Id
    int n;

    Instant at;
    String event;
    short step;
    short status;

    @Nullable
    @Column(columnDefinition = "text")
    String details;

    /** The next entry of a dossier, with the status it has now. */
    public static TimelineRow next(DossierRow dossier, Instant at, String event, int step, @Nullable String details) {
        TimelineRow row = new TimelineRow();
        row.dossierId = dossier.id;
        row.n = dossier.nextTimelineNumber();
        row.at = at;
        row.event = event;
        row.step = (short) step;
        row.status = dossier.status;
        row.details = details;
        return row;
    }

    /** The entry, detached. */
    public Entry entry() {
        return new Entry(at, event, step, status, details);
    }

    /**
     * An entry of a timeline.
     *
     * @param event wire name of what happened
     * @param step standard step 1–5
     * @param status national status after it
     * @param details JSON that stands on record with it, e.g. the sum of a due date
     */
    public record Entry(
            Instant at,
            String event,
            int step,
            int status,
            @Nullable String details) {}
}
