package vn.motcua.workflow.casefile.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.TaskKind;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.Task;
import vn.motcua.workflow.casefile.model.TaskOutcome;
import vn.motcua.workflow.casefile.model.Transfer;
import vn.motcua.workflow.deadline.model.Term;

/** Tasks as rows. */
final class TaskRows {

    /** The columns of a task, under names that do not meet those of its case. */
    static final String COLUMNS = """
            t.task_no as t_no, t.unit as t_unit, t.role as t_role, t.step as t_step, t.kind as t_kind, t.opened_at as t_opened_at,
            t.due_at as t_due_at, t.nearly_due_at as t_nearly_due_at, t.nearly_due_marked_at as t_nearly_due_marked_at,
            t.overdue_marked_at as t_overdue_marked_at, t.assignee as t_assignee, t.claimed_at as t_claimed_at,
            t.closed_at as t_closed_at, t.closed_by as t_closed_by, t.outcome as t_outcome, t.remark as t_remark, t.also as t_also,
            t.transfer_to as t_transfer_to, t.transfer_asked_by as t_transfer_asked_by, t.transfer_asked_at as t_transfer_asked_at,
            t.transfer_confirm_by as t_transfer_confirm_by, t.transfer_reason as t_transfer_reason
            """;

    private static final TableRows INSERT = TableRows.of("""
            insert into tasks (dossier_id, task_no, nearly_due_marked_at, overdue_marked_at, next_alarm_at, assignee, claimed_at,
                   closed_at, closed_by, outcome, remark, also, unit, role, step, kind, opened_at, due_at, nearly_due_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """);

    private static final TableRows UPDATE = TableRows.of("""
            update tasks set nearly_due_marked_at = $3, overdue_marked_at = $4, next_alarm_at = $5, assignee = $6, claimed_at = $7,
                   closed_at = $8, closed_by = $9, outcome = $10, remark = $11, also = $12, transfer_to = $13, transfer_asked_by = $14,
                   transfer_asked_at = $15, transfer_confirm_by = $16, transfer_reason = $17
             where dossier_id = $1 and task_no = $2
            """);

    private TaskRows() {}

    static void insert(Writes writes, UUID dossier, Task task) {
        Term term = task.term();
        Task.@Nullable Ended end = task.end();
        writes.write(
                INSERT,
                dossier,
                task.no(),
                time(term.nearlyDueMarkedAt()),
                time(term.overdueMarkedAt()),
                alarm(task),
                task.assignee(),
                time(task.claimedAt()),
                end == null ? null : time(end.at()),
                end == null ? null : end.by(),
                end == null ? null : end.outcome().name(),
                end == null ? null : end.remark(),
                also(end),
                task.unit(),
                task.role(),
                task.step(),
                task.kind().name(),
                time(task.openedAt()),
                time(term.dueAt()),
                time(term.nearlyDueAt()));
    }

    static void update(Writes writes, UUID dossier, Task task) {
        Task.@Nullable Ended end = task.end();
        @Nullable Transfer transfer = task.transfer();
        writes.write(
                UPDATE,
                dossier,
                task.no(),
                time(task.term().nearlyDueMarkedAt()),
                time(task.term().overdueMarkedAt()),
                alarm(task),
                task.assignee(),
                time(task.claimedAt()),
                end == null ? null : time(end.at()),
                end == null ? null : end.by(),
                end == null ? null : end.outcome().name(),
                end == null ? null : end.remark(),
                also(end),
                transfer == null ? null : transfer.to(),
                transfer == null ? null : transfer.askedBy(),
                transfer == null ? null : time(transfer.askedAt()),
                transfer == null ? null : time(transfer.confirmBy()),
                transfer == null ? null : transfer.reason());
    }

    private static @Nullable String also(Task.@Nullable Ended end) {
        return end == null || end.also().isEmpty() ? null : String.join(" ", end.also());
    }

    private static @Nullable OffsetDateTime alarm(Task task) {
        return task.isTimed() ? time(task.term().nextAlarm()) : null;
    }

    /** The task of a row, or null where the row has none. */
    static @Nullable Task toModel(Row row) {
        @Nullable Integer no = row.getInteger("t_no");
        if (no == null) {
            return null;
        }
        @Nullable Instant closedAt = instantOrNull(row, "t_closed_at");
        return new Task(
                no,
                row.getString("t_unit"),
                row.getString("t_role"),
                row.getString("t_step"),
                TaskKind.valueOf(row.getString("t_kind")),
                instant(row, "t_opened_at"),
                new Term(
                        instant(row, "t_due_at"),
                        instant(row, "t_nearly_due_at"),
                        instantOrNull(row, "t_nearly_due_marked_at"),
                        instantOrNull(row, "t_overdue_marked_at")),
                row.getUUID("t_assignee"),
                instantOrNull(row, "t_claimed_at"),
                closedAt == null
                        ? null
                        : new Task.Ended(
                                closedAt,
                                row.getUUID("t_closed_by"),
                                TaskOutcome.valueOf(row.getString("t_outcome")),
                                row.getString("t_remark"),
                                also(row.getString("t_also"))),
                transfer(row));
    }

    private static @Nullable Transfer transfer(Row row) {
        @Nullable String to = row.getString("t_transfer_to");
        return to == null
                ? null
                : new Transfer(
                        to,
                        row.getUUID("t_transfer_asked_by"),
                        instant(row, "t_transfer_asked_at"),
                        instant(row, "t_transfer_confirm_by"),
                        row.getString("t_transfer_reason"));
    }

    /** The tasks of all these rows. */
    static List<Task> toModels(List<Row> rows) {
        return rows.stream().map(TaskRows::toModel).flatMap(Stream::ofNullable).toList();
    }

    private static List<String> also(@Nullable String codes) {
        return codes == null ? List.of() : List.of(codes.split(" "));
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static @Nullable Instant instantOrNull(Row row, String column) {
        @Nullable OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
