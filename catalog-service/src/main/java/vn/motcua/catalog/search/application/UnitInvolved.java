package vn.motcua.catalog.search.application;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.search.model.ProcedureSearch;
import vn.motcua.catalog.search.model.ProcedureSearch.Filter;
import vn.motcua.catalog.unit.model.Unit;

/**
 * A unit and what it has to do with the procedures wanted.
 *
 * @param role null for what such a unit is there for: a service centre receives, every other unit decides
 */
public record UnitInvolved(String code, @Nullable Role role) {

    /** What a unit does with a dossier. */
    public enum Role {
        /** It may decide: the level of government fits. */
        DECIDES,
        /** It may receive: filing knows no boundary within the province, so that is whatever can be filed at a counter. */
        RECEIVES
    }

    ProcedureSearch narrow(ProcedureSearch wanted, Unit.Kind kind) {
        Role asked = role != null ? role : kind == Unit.Kind.SERVICE_CENTRE ? Role.RECEIVES : Role.DECIDES;
        Filter filter = wanted.filter();
        Filter narrower = asked == Role.DECIDES
                ? new Filter(
                        filter.sector(),
                        both(filter.levels(), kind.decided()),
                        filter.channel(),
                        filter.lifeEvent(),
                        filter.beneficiary())
                : new Filter(
                        filter.sector(), filter.levels(), Channel.COUNTER, filter.lifeEvent(), filter.beneficiary());
        return new ProcedureSearch(wanted.text(), narrower, wanted.after(), wanted.most());
    }

    private static Set<Level> both(@Nullable Set<Level> some, Set<Level> others) {
        if (some == null) {
            return others;
        }
        Set<Level> result = EnumSet.copyOf(others);
        result.retainAll(some);
        return result;
    }
}
