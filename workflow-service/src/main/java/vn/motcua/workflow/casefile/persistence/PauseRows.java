package vn.motcua.workflow.casefile.persistence;

import static vn.motcua.workflow.casefile.persistence.TaskRows.instant;
import static vn.motcua.workflow.casefile.persistence.TaskRows.time;

import java.util.List;
import java.util.UUID;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.CasePause;

/** Pauses of cases as rows; each is written once, when it has ended. */
public final class PauseRows {

    private static final TableRows INSERT = TableRows.of("""
            insert into case_pauses (dossier_id, paused_at, resumed_at, cause, due_before, due_after) values ($1, $2, $3, $4, $5, $6)
            """);

    private PauseRows() {}

    static void insert(Writes writes, UUID dossier, CasePause pause) {
        writes.write(
                INSERT,
                dossier,
                time(pause.from()),
                time(pause.to()),
                pause.cause().name(),
                time(pause.dueBefore()),
                time(pause.dueAfter()));
    }

    /** The pauses of a case, the oldest first. */
    public static Asked<List<CasePause>> of(Transaction tx, UUID dossier) {
        return tx.ask(
                        "select p.cause, p.paused_at, p.resumed_at, p.due_before, p.due_after from case_pauses p"
                                + " where p.dossier_id = $1 order by p.paused_at",
                        dossier)
                .as(rows -> rows.stream()
                        .map(row -> new CasePause(
                                CasePause.Cause.valueOf(row.getString("cause")),
                                instant(row, "paused_at"),
                                instant(row, "resumed_at"),
                                instant(row, "due_before"),
                                instant(row, "due_after")))
                        .toList());
    }
}
