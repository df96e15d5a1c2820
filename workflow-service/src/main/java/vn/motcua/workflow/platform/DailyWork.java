package vn.motcua.workflow.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;
import vn.motcua.kit.role.Roles;

/** What officers do all day, and what others tell of their cases, about a procedure that this city may have or not. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    private static final String DOSSIER = "00000000-0000-0000-0000-000000000000";
    private static final String CASE = "/workflow/v1/cases/" + DOSSIER;

    private static final String OFFICER = """
            insert into officer_assignments (officer_id, role, unit, valid_from)
            select '{nobody}', r, 'H26.30.01', date '2020-01-01' from unnest('{appraiser,approver,clerk}'::text[]) r
            """;

    private static final String GIVEN_CASE = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state, task_no,
                   received_at, opened_at, due_at, nearly_due_at, event_seq, audit_seq, audit_hash, version%s)
            select '00000000-0000-0000-0000-000000000000', '-', p.code, p.version, 'DEFAULT', 'ONLINE', 'H26.30.01', 'H26.30.01', '%s', %d,
                   now(), now(), now() + interval '7 days', now() + interval '6 days', 2, 2, '', 2%s
              from procedure_versions p where p.code = '1.004222' order by p.version desc limit 1
            """;

    private static final String GIVEN_TASK = """
            insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at)
            values ('00000000-0000-0000-0000-000000000000', %d, 'H26.30.01', '%s', '%s', '%s', now(), now() + interval '7 days', now())
            """;

    private static final String RECEIVED = """
            {"dossierId": "%s", "dossierCode": "-", "procedureCode": "1.004222", "procedureVersion": 1, "caseCode": "DEFAULT", "channel": "ONLINE",
             "receivingUnit": "H26.30.01", "competentUnit": "H26.30.01", "receivedAt": "2026-05-04T01:00:00Z", "dueAt": "2026-05-13T10:00:00Z",
             "ownerRef": "%s"}
            """.formatted(DOSSIER, DOSSIER);

    @Override
    public List<Request> requests() {
        return List.of(
                get("/workflow/v1/tasks?dossier=" + DOSSIER, Roles.APPRAISER),
                post(CASE + "/appraisals", "{\"proposal\":\"APPROVE\",\"opinion\":\"-\"}", Roles.APPRAISER)
                        .given(
                                OFFICER,
                                GIVEN_CASE.formatted("", "APPRAISAL", 1, ""),
                                GIVEN_TASK.formatted(1, Roles.APPRAISER, "APPRAISE", "APPRAISAL")),
                post(CASE + "/approvals", "{\"decision\":\"APPROVE\"}", Roles.APPROVER)
                        .given(
                                OFFICER,
                                GIVEN_CASE.formatted(", proposal", "APPROVAL", 2, ", 'APPROVE'"),
                                GIVEN_TASK.formatted(2, Roles.APPROVER, "APPROVE", "APPROVAL")),
                // Without a case: a result's number comes from a sequence, which nothing gives back.
                post(CASE + "/results", "{}", Roles.CLERK),
                post(
                                CASE + "/hand-overs",
                                "{\"channel\":\"ONLINE\",\"proof\":{\"kind\":\"DOWNLOADED\",\"reference\":\"-\"}}",
                                Roles.CLERK)
                        .given(
                                OFFICER,
                                GIVEN_CASE.formatted(
                                        ", decision, result_code, issued_at",
                                        "HAND_OVER",
                                        4,
                                        ", 'APPROVE', 'rehearsal', now()"),
                                GIVEN_TASK.formatted(4, Roles.CLERK, "HAND_OVER", "HAND_OVER")));
    }

    @Override
    public List<Event> events() {
        return List.of(
                Event.of("intake.dossier-events", "vn.motcua.dossier.received.v1", DOSSIER, RECEIVED),
                Event.of(
                        "payment.fee-events",
                        "vn.motcua.fee.settled.v1",
                        DOSSIER,
                        "{\"dossierId\": \"" + DOSSIER + "\"}",
                        GIVEN_CASE.formatted("", "AWAITING_PAYMENT", 0, "")));
    }
}
