package vn.motcua.catalog.procedure.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.procedure.model.ProcedureVersion.OnlineLevel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Sector;
import vn.motcua.catalog.procedure.model.Text;

/** A procedure in a list. */
public record ProcedureSummary(
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
        @Nullable LocalDate effectiveTo) {}
