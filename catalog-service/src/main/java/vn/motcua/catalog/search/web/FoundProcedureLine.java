package vn.motcua.catalog.search.web;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.procedure.model.ProcedureVersion.OnlineLevel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Sector;
import vn.motcua.catalog.search.model.LifeEvent;
import vn.motcua.catalog.search.model.ListedProcedure;
import vn.motcua.processflow.Text;

/** A procedure in a list. */
@Schema(name = "ProcedureSummary")
public record FoundProcedureLine(
        String code,
        int version,
        @Nullable String longCode,
        Text name,
        Sector sector,
        Level level,
        OnlineLevel onlineLevel,
        List<Channel> channels,
        List<String> beneficiaries,
        List<LifeEvent> lifeEvents,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    static FoundProcedureLine of(ListedProcedure procedure) {
        return new FoundProcedureLine(
                procedure.code(),
                procedure.version(),
                procedure.longCode(),
                procedure.name(),
                procedure.sector(),
                procedure.level(),
                procedure.onlineLevel(),
                procedure.channels(),
                procedure.beneficiaries(),
                procedure.lifeEvents(),
                procedure.effectiveFrom(),
                procedure.effectiveTo());
    }
}
