package vn.motcua.catalog.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;

/**
 * What somebody looks for.
 *
 * @param text words of the name, the code or the sector, with or without accents; empty for everything
 * @param sector code of the sector; null for all
 * @param level level of government that decides; procedures of both levels fit each
 * @param after rank and code of the last one seen; empty at the beginning
 * @param most how many at most
 */
public record ProcedureSearch(
        FoldedText text, @Nullable String sector, @Nullable Level level, List<String> after, int most) {}
