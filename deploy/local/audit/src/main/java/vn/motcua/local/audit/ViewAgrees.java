package vn.motcua.local.audit;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** I7: what the applicant sees is what the workflow has and what the events tell, for every dossier. */
final class ViewAgrees implements Invariant {

    private record Case(
            String state,
            @Nullable String code,
            OffsetDateTime dueAt,
            @Nullable String result,
            int procedureVersion) {}

    @Override
    public Finding check(Evidence evidence) throws SQLException {
        Finding finding = new Finding("I7", "the applicant's view equals the workflow");
        Map<String, Case> cases = new HashMap<>();
        evidence.each(
                "workflow",
                "select c.dossier_id::text, case when c.life = 'PAUSED' then coalesce((select 'PAUSED_' || t.kind from tasks t"
                        + " where t.dossier_id = c.dossier_id and t.closed_at is null and t.kind in ('SUPPLEMENT', 'FINANCIAL_OBLIGATION')"
                        + " order by t.task_no desc limit 1), c.state) else c.state end,"
                        + " c.dossier_code, coalesce(c.promised_due_at, c.due_at), c.result_code, c.procedure_version from cases c",
                row -> cases.put(
                        row.getString(1),
                        new Case(
                                String.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class),
                                row.getString(5),
                                row.getInt(6))));
        Map<Integer, Integer> byStatus = new java.util.TreeMap<>();
        evidence.each(
                "intake",
                "select id::text, status, code, due_at, result_code, procedure_version from dossiers",
                row -> {
                    String dossier = row.getString(1);
                    int status = row.getInt(2);
                    byStatus.merge(status, 1, Integer::sum);
                    Integer told = NationalStatuses.after(
                            evidence.events().types("/intake-service", dossier),
                            evidence.events().types("/workflow-service", dossier));
                    finding.require(
                            told != null && told == status,
                            "%s shows %d, events tell %s",
                            dossier,
                            status,
                            String.valueOf(told));
                    Case work = cases.get(dossier);
                    if (work == null) {
                        finding.require(
                                List.of(1, 3, 7).contains(status), "%s shows %d and has no case", dossier, status);
                        return;
                    }
                    finding.require(
                            Objects.equals(NationalStatuses.OF_CASE.get(work.state), status),
                            "%s shows %d, its case is in %s",
                            dossier,
                            status,
                            work.state);
                    boolean same = Objects.equals(work.code, row.getString(3))
                            && Objects.equals(work.dueAt, row.getObject(4, OffsetDateTime.class))
                            && Objects.equals(work.result, row.getString(5))
                            && work.procedureVersion == row.getInt(6);
                    finding.require(same, "%s shows another code, due date, result or version than its case", dossier);
                });
        finding.figure(
                "%d dossiers (%s)",
                byStatus.values().stream().mapToInt(Integer::intValue).sum(), text(byStatus));
        finding.figure("%d cases", cases.size());
        return finding;
    }

    private static String text(Map<Integer, Integer> byStatus) {
        StringBuilder text = new StringBuilder();
        byStatus.forEach((status, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(count)
                .append(" in status ")
                .append(status));
        return text.toString();
    }
}
