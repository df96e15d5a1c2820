package vn.motcua.catalog.search.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.procedure.model.ProcedureVersion.OnlineLevel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Sector;
import vn.motcua.processflow.Text;

/**
 * A published version as the search knows it: what a list shows, and what it is found by.
 *
 * @param lifeEvents in what situations people need it
 * @param keywords how people call it, beside its name
 * @param results what they get
 */
public record ListedProcedure(
        String code,
        int version,
        @Nullable String longCode,
        Text name,
        Sector sector,
        Level level,
        OnlineLevel onlineLevel,
        List<Channel> channels,
        List<String> beneficiaries,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        List<LifeEvent> lifeEvents,
        List<String> keywords,
        List<Result> results) {

    /** What a procedure results in. */
    public record Result(Text name) {}

    public ListedProcedure {
        channels = List.copyOf(channels);
        beneficiaries = List.copyOf(beneficiaries);
        lifeEvents = lifeEvents == null ? List.of() : List.copyOf(lifeEvents);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        results = results == null ? List.of() : List.copyOf(results);
    }

    /** Whether dossiers can be received on it on a day. */
    public boolean inForce(LocalDate day) {
        return !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
    }
}
