package vn.motcua.catalog.bulk.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.model.ImportTally;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.ProcedureImports;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.draft.application.TakingOverDraft;
import vn.motcua.catalog.draft.persistence.StandingProcedure;
import vn.motcua.catalog.draft.persistence.StandingProcedures;
import vn.motcua.transactions.EventLoop;

/** Takes over some procedures of a file in one transaction, together with what is reported of them. */
@ApplicationScoped
class TakingOverRows {

    private static final Logger LOG = Logger.getLogger(TakingOverRows.class);

    private final StandingProcedures standingProcedures;
    private final JudgingRows judging;
    private final TakingOverDraft takingOver;
    private final ProcedureImports imports;
    private final EventLoop eventLoop;

    TakingOverRows(
            StandingProcedures standingProcedures,
            JudgingRows judging,
            TakingOverDraft takingOver,
            ProcedureImports imports,
            EventLoop eventLoop) {
        this.standingProcedures = standingProcedures;
        this.judging = judging;
        this.takingOver = takingOver;
        this.imports = imports;
        this.eventLoop = eventLoop;
    }

    /** Takes them over; a dry run only reports. */
    Uni<ImportTally> takeOver(Mutiny.Session session, ProcedureImport job, List<ReadRow> rows, ProcedureFile file) {
        List<String> codes =
                rows.stream().map(TakingOverRows::code).filter(Objects::nonNull).toList();
        Uni<List<StandingProcedure>> known =
                job.dryRun() ? standingProcedures.find(session, codes) : standingProcedures.lock(session, codes);
        return known.chain(all -> eventLoop.aside(() -> judge(rows, all, file)))
                .chain(verdicts -> writeAll(session, job, verdicts).replaceWith(() -> tally(verdicts)));
    }

    private static @Nullable String code(ReadRow row) {
        return row instanceof ReadRow.Understood understood ? understood.code() : null;
    }

    private List<Verdict> judge(List<ReadRow> rows, List<StandingProcedure> known, ProcedureFile file) {
        Map<String, StandingProcedure> byCode =
                known.stream().collect(Collectors.toMap(StandingProcedure::code, Function.identity()));
        List<Verdict> verdicts = new ArrayList<>();
        for (ReadRow row : rows) {
            verdicts.add(
                    switch (row) {
                        case ReadRow.Refused refused -> new Verdict.Reject(refused.reason());
                        case ReadRow.Understood understood ->
                            judge(understood, Objects.requireNonNull(byCode.get(understood.code())), file);
                    });
        }
        return verdicts;
    }

    /** One procedure that breaks us must not keep the others out. */
    private Verdict judge(ReadRow.Understood row, StandingProcedure known, ProcedureFile file) {
        try {
            return judging.judge(row, known, file);
        } catch (RuntimeException ours) {
            LOG.errorf(ours, "Procedure %s cannot be imported", row.code());
            return new Verdict.Reject(new ImportFinding(row.row(), row.code(), "row", "row-failed", null));
        }
    }

    private Uni<Void> writeAll(Mutiny.Session session, ProcedureImport job, List<Verdict> verdicts) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Verdict verdict : verdicts) {
            switch (verdict) {
                case Verdict.Reject reject -> imports.keep(session, job.id(), List.of(reject.reason()), true);
                case Verdict.Unchanged unchanged -> imports.keep(session, job.id(), unchanged.leftOut(), false);
                case Verdict.TakeOver takeOver -> {
                    imports.keep(session, job.id(), takeOver.leftOut(), false);
                    if (!job.dryRun()) {
                        all = all.chain(() -> takingOver.takeOver(
                                session,
                                takeOver.known(),
                                takeOver.taken(),
                                job.requestedBy(),
                                Map.of("import", job.id())));
                    }
                }
            }
        }
        return all;
    }

    private static ImportTally tally(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::counts).reduce(ImportTally.NONE, ImportTally::plus);
    }
}
