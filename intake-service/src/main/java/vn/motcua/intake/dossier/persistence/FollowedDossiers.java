package vn.motcua.intake.dossier.persistence;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Fees;
import vn.motcua.intake.dossier.model.Followed;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.dossier.model.Report;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** The part of dossiers that follows other services: one question, one update and one insert for a whole batch, however large it is. */
@ApplicationScoped
public class FollowedDossiers {

    /** One order everywhere, so that two batches never wait for each other. */
    static final String LOCK = """
            select d.id, d.timeline_length, d.status, d.fees, d.withdrawn_at, d.withdrawal_refused_at, d.result_code, d.result_outcome,
                   d.result_issued_at, d.delivered_by, d.returned_at, d.moved_due_at
              from dossiers d where d.id = any($1) order by d.id for no key update
            """;

    private static final TableRows MOVE = TableRows.of("""
            update dossiers d
               set timeline_length = f.timeline_length, status = f.status, fees = f.fees, withdrawn_at = f.withdrawn_at,
                   withdrawal_refused_at = f.withdrawal_refused_at, result_code = f.result_code, result_outcome = f.result_outcome,
                   result_issued_at = f.result_issued_at, delivered_by = f.delivered_by, returned_at = f.returned_at,
                   moved_due_at = f.moved_due_at
              from jsonb_to_recordset($1::text::jsonb)
                as f(id uuid, timeline_length int, status smallint, fees text, withdrawn_at timestamptz, withdrawal_refused_at timestamptz,
                     result_code text, result_outcome text, result_issued_at timestamptz, delivered_by text, returned_at timestamptz,
                     moved_due_at timestamptz)
             where d.id = f.id
            """);

    private static final TableRows TELL = TableRows.of("""
            insert into timeline_entries (dossier_id, n, at, event, step, status)
            select e.dossier_id, e.n, e.at, e.event, e.step, e.status
              from jsonb_to_recordset($1::text::jsonb)
                as e(dossier_id uuid, n int, at timestamptz, event text, step smallint, status smallint)
            """);

    /** Locks the dossiers of a batch. */
    public Asked<Batch> lock(Transaction tx, Collection<UUID> ids) {
        return tx.ask(LOCK, (Object) ids.toArray(UUID[]::new)).as(Batch::new);
    }

    /** The dossiers of a batch, and what is told of them. */
    public static final class Batch {

        private final Map<UUID, Followed> dossiers = new LinkedHashMap<>();
        private final Map<UUID, Integer> lengths = new LinkedHashMap<>();
        private final Map<UUID, Followed> moved = new LinkedHashMap<>();
        private final List<Map<String, Object>> entries = new ArrayList<>();
        private final List<Consumer<Writes>> supplements = new ArrayList<>();

        private Batch(List<Row> rows) {
            for (Row row : rows) {
                Columns columns = new Columns(row);
                UUID id = columns.uuid();
                lengths.put(id, columns.count());
                dossiers.put(id, read(id, columns));
            }
        }

        private static Followed read(UUID id, Columns columns) {
            DossierState state = DossierState.of(columns.count());
            Fees fees = StoredJson.fees(columns.textOrNull());
            Instant withdrawnAt = columns.momentOrNull();
            Instant withdrawalRefusedAt = columns.momentOrNull();
            String code = columns.textOrNull();
            String outcome = columns.textOrNull();
            Instant issuedAt = columns.momentOrNull();
            String deliveredBy = columns.textOrNull();
            Instant returnedAt = columns.momentOrNull();
            Instant movedDueAt = columns.momentOrNull();
            return new Followed(
                    id,
                    state,
                    fees,
                    withdrawnAt,
                    withdrawalRefusedAt,
                    code == null || outcome == null || issuedAt == null
                            ? null
                            : new Followed.Result(code, outcome, issuedAt),
                    deliveredBy == null || returnedAt == null ? null : new Followed.Delivery(deliveredBy, returnedAt),
                    movedDueAt);
        }

        /** The dossier as it stands now; null when intake never had it. */
        public @Nullable Followed get(UUID id) {
            return dossiers.get(id);
        }

        /** Takes over how a dossier moved on, with an entry of its timeline. */
        public void tell(Followed next, Instant at, String event, int step) {
            UUID id = next.dossierId();
            dossiers.put(id, next);
            moved.put(id, next);
            int n = lengths.merge(id, 1, Integer::sum);
            entries.add(Map.of(
                    "dossier_id", id,
                    "n", n,
                    "at", at,
                    "event", event,
                    "step", step,
                    "status", next.state().nationalStatus()));
        }

        /** What an applicant is asked for, or need not answer any more. */
        public void supplements(Report report) {
            switch (report) {
                case Report.SupplementRequested(UUID _, Instant _, Supplement asked)
                when asked != null -> supplements.add(writes -> SupplementRows.open(writes, asked));
                case Report.CaseResumed resumed ->
                    supplements.add(writes ->
                            SupplementRows.close(writes, resumed.dossierId(), SupplementState.RECORDED, resumed.at()));
                case Report.CaseMoved ended
                when ended.what() == Happening.CASE_STOPPED || ended.what() == Happening.CASE_WITHDRAWN ->
                    supplements.add(writes ->
                            SupplementRows.close(writes, ended.dossierId(), SupplementState.ENDED, ended.at()));
                default -> {
                    // Nothing of the kind.
                }
            }
        }

        /** Leaves everything told with the transaction. */
        public void write(Transaction tx) {
            if (moved.isEmpty()) {
                return;
            }
            tx.write(
                    MOVE,
                    StoredJson.write(moved.values().stream().map(this::row).toList()));
            tx.write(TELL, StoredJson.write(entries));
            supplements.forEach(written -> written.accept(tx));
        }

        private Map<String, @Nullable Object> row(Followed dossier) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", dossier.dossierId());
            row.put("timeline_length", lengths.get(dossier.dossierId()));
            row.put("status", dossier.state().nationalStatus());
            row.put("fees", dossier.fees().equals(Fees.NONE) ? null : StoredJson.write(dossier.fees()));
            row.put("withdrawn_at", dossier.withdrawnAt());
            row.put("withdrawal_refused_at", dossier.withdrawalRefusedAt());
            row.put("moved_due_at", dossier.movedDueAt());
            if (dossier.result() != null) {
                row.put("result_code", dossier.result().code());
                row.put("result_outcome", dossier.result().outcome());
                row.put("result_issued_at", dossier.result().issuedAt());
            }
            if (dossier.delivery() != null) {
                row.put("delivered_by", dossier.delivery().deliveredBy());
                row.put("returned_at", dossier.delivery().returnedAt());
            }
            return row;
        }
    }
}
