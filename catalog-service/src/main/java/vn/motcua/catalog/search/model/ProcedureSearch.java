package vn.motcua.catalog.search.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;

/**
 * What somebody looks for. All conditions hold together.
 *
 * @param text what was typed: words, with or without marks, with typing errors, or a code; empty for everything
 * @param filter which procedures come into question
 * @param after the last hit seen; null at the beginning
 * @param most how many at most
 */
public record ProcedureSearch(
        String text, Filter filter, @Nullable Place after, int most) {

    /**
     * Which procedures come into question; null filters nothing.
     *
     * @param sector code of a sector
     * @param levels levels of government that decide
     * @param channel how it can be filed
     * @param lifeEvent code of a life event
     * @param beneficiary who applies
     */
    public record Filter(
            @Nullable String sector,
            @Nullable Set<Level> levels,
            @Nullable Channel channel,
            @Nullable String lifeEvent,
            @Nullable String beneficiary) {

        /** Everything comes into question. */
        public static final Filter NONE = new Filter(null, null, null, null, null);

        boolean lets(ListedProcedure procedure) {
            return (sector == null || sector.equalsIgnoreCase(procedure.sector().code()))
                    && (levels == null || levels.contains(procedure.level()))
                    && (channel == null || procedure.channels().contains(channel))
                    && (beneficiary == null || procedure.beneficiaries().contains(beneficiary))
                    && (lifeEvent == null
                            || procedure.lifeEvents().stream()
                                    .anyMatch(event -> event.code().equals(lifeEvent)));
        }
    }

    /** A place in the list of hits, which does not shift when procedures are added before or after it. */
    public record Place(long rank, String code) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byRank = Long.compare(rank, other.rank);
            return byRank != 0 ? byRank : code.compareTo(other.code);
        }
    }

    /** A procedure that was found, and how well it fits: the smaller, the better. */
    public record Hit(Place place, ListedProcedure procedure) {}
}
