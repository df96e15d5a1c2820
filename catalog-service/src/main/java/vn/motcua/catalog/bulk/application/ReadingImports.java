package vn.motcua.catalog.bulk.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.ProcedureImports;
import vn.motcua.transactions.UnitOfWork;

/** Shows imports, how far they are and what they could not take over. */
@ApplicationScoped
public class ReadingImports {

    private final UnitOfWork unitOfWork;
    private final ProcedureImports imports;

    ReadingImports(UnitOfWork unitOfWork, ProcedureImports imports) {
        this.unitOfWork = unitOfWork;
        this.imports = imports;
    }

    /**
     * An import with the first of its findings.
     *
     * @param findings one more than asked for when there are more
     */
    public record Shown(ProcedureImport job, List<ProcedureImports.Listed> findings) {}

    /**
     * One import.
     *
     * @throws vn.motcua.kit.refusal.NotFound (in the Uni) when there is none
     */
    public Uni<Shown> read(UUID id, int mostFindings) {
        return unitOfWork.read(session -> imports.find(session, id)
                .chain(job -> imports.findings(session, id, -1, -1, mostFindings + 1)
                        .map(findings -> new Shown(job, findings))));
    }

    /**
     * The findings behind a place, in the order of the file, one more than wanted when there are more.
     *
     * @throws vn.motcua.kit.refusal.NotFound (in the Uni) when there is no such import
     */
    public Uni<List<ProcedureImports.Listed>> findings(UUID id, int afterRow, int afterPlace, int most) {
        return unitOfWork.read(session ->
                imports.find(session, id).chain(job -> imports.findings(session, id, afterRow, afterPlace, most + 1)));
    }

    /** The imports, newest first, one more than wanted when there are more. */
    public Uni<List<ProcedureImport>> list(@Nullable UUID after, int most) {
        return unitOfWork.read(session -> imports.list(session, after, most));
    }
}
