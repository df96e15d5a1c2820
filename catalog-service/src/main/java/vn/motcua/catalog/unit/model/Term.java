package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last one, both included.
 *
 * @param to null when it goes on
 */
public record Term(LocalDate from, @Nullable LocalDate to) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both hold on some day. */
    public boolean overlaps(Term other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    /** What is left of it without the days of another. */
    public List<Term> without(Term other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Term> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Term(from, other.from.minusDays(1)));
        }
        if (other.to != null && !endsBefore(other.to.plusDays(1))) {
            left.add(new Term(other.to.plusDays(1), to));
        }
        return left;
    }

    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
