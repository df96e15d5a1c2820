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

    private static final String OFFICER = """
            insert into officer_assignments (officer_id, role, unit, valid_from) values ('{nobody}', '%s', 'H26.30.01', date '2020-01-01')
            """;

    private static final String GIVEN_CASE = """
            insert into cases (dossier_id, dossier_code, procedure_code, procedure_version, case_code, channel, unit, receiving_unit, state, task_no,
                   received_at, opened_at, due_at, nearly_due_at, event_seq, audit_seq, audit_hash, version, by_stages%s)
            select '%s', '-', p.code, p.version, 'DEFAULT', 'ONLINE', 'H26.30.01', 'H26.30.01', '%s', %d,
                   now(), now(), now() + interval '7 days', now() + interval '6 days', 2, 2, '', 2, true%s
              from procedure_versions p where p.code = '1.004222' order by p.version desc limit 1
            """;

    private static final String GIVEN_TASK = """
            insert into tasks (dossier_id, task_no, unit, role, step, kind, opened_at, due_at, nearly_due_at)
            values ('%s', %d, 'H26.30.01', '%s', '%s', '%s', now(), now() + interval '7 days', now())
            """;

    /** One for each request or event, so that none of them waits for another. */
    private static String dossier(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }

    private static String path(int number, String command) {
        return "/workflow/v1/cases/" + dossier(number) + command;
    }

    private static String received(String dossier) {
        return """
                {"dossierId": "%1$s", "dossierCode": "-", "procedureCode": "1.004222", "procedureVersion": 1, "caseCode": "DEFAULT", "channel": "ONLINE",
                 "receivingUnit": "H26.30.01", "competentUnit": "H26.30.01", "receivedAt": "2026-05-04T01:00:00Z", "dueAt": "2026-05-13T10:00:00Z",
                 "ownerRef": "%1$s"}
                """.formatted(dossier);
    }

    @Override
    public List<Request> requests() {
        return List.of(
                get("/workflow/v1/tasks?dossier=" + dossier(0), Roles.APPRAISER),
                post(path(1, "/appraisals"), "{\"proposal\":\"APPROVE\",\"opinion\":\"-\"}", Roles.APPRAISER)
                        .given(
                                OFFICER.formatted(Roles.APPRAISER),
                                GIVEN_CASE.formatted("", dossier(1), "APPRAISAL", 1, ""),
                                GIVEN_TASK.formatted(dossier(1), 1, Roles.APPRAISER, "APPRAISE", "APPRAISAL")),
                post(path(2, "/approvals"), "{\"decision\":\"APPROVE\"}", Roles.APPROVER)
                        .given(
                                OFFICER.formatted(Roles.APPROVER),
                                GIVEN_CASE.formatted(", proposal", dossier(2), "APPROVAL", 2, ", 'APPROVE'"),
                                GIVEN_TASK.formatted(dossier(2), 2, Roles.APPROVER, "APPROVE", "APPROVAL")),
                // Without a case: a result's number comes from a sequence, which nothing gives back.
                post(path(0, "/results"), "{}", Roles.CLERK),
                post(
                                path(3, "/hand-overs"),
                                "{\"channel\":\"ONLINE\",\"proof\":{\"kind\":\"DOWNLOADED\",\"reference\":\"-\"}}",
                                Roles.CLERK)
                        .given(
                                OFFICER.formatted(Roles.CLERK),
                                GIVEN_CASE.formatted(
                                        ", decision, result_code, issued_at",
                                        dossier(3),
                                        "HAND_OVER",
                                        4,
                                        ", 'APPROVE', 'rehearsal', now()"),
                                GIVEN_TASK.formatted(dossier(3), 4, Roles.CLERK, "HAND_OVER", "HAND_OVER")));
    }

    @Override
    public List<Event> events() {
        return List.of(
                Event.of("intake.dossier-events", "vn.motcua.dossier.received.v1", dossier(4), received(dossier(4))),
                Event.of(
                        "payment.fee-events",
                        "vn.motcua.fee.settled.v1",
                        dossier(5),
                        "{\"dossierId\": \"" + dossier(5) + "\"}",
                        GIVEN_CASE.formatted("", dossier(5), "AWAITING_PAYMENT", 0, "")));
    }
}
