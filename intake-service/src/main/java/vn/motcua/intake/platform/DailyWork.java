package vn.motcua.intake.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;
import vn.motcua.kit.role.Roles;

/** What applicants and reception officers do all day, and what others tell of it. The filing names nobody, and a procedure that this city may have or not. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    private static final String FILING = """
            {"procedureCode": "1.004222", "channel": "ONLINE", "competentUnit": "H26.30.01",
             "applicant": {"kind": "CITIZEN", "fullName": "Không Ai", "identityNumber": "001190000000", "dateOfBirth": "1990-05-12",
                           "address": "Không nơi nào"},
             "contact": {"email": "khong-ai@motcua.example", "phone": "0900000000", "language": "vi"},
             "form": {"fullName": "Không Ai", "dateOfBirth": "1990-05-12", "gender": "FEMALE", "identityNumber": "001190000000",
                      "newAddress": "Không nơi nào", "headOfHousehold": "Không Ai", "relationToHead": "HEAD"},
             "documents": [{"requirement": "CT01", "copyKind": "ELECTRONIC", "fileName": "ct01.pdf"},
                           {"requirement": "CHO_O_SO_HUU", "copyKind": "COPY", "fileName": "so-huu.pdf"}]}
            """;

    private static final String NONE = dossier(0);

    private static final String OFFICER = """
            insert into officer_assignments (officer_id, role, unit, valid_from)
            values ('{nobody}', 'reception-officer', 'H26.30.01', date '2020-01-01')
            """;

    private static final String GIVEN = """
            insert into dossiers (id, event_seq, timeline_length, audit_seq, audit_hash, status, owner_ref, procedure_code, procedure_version, case_code,
                   channel, applicant_kind, receiving_unit, competent_unit, quantities, submitted_at)
            select '%1$s', 2, 1, 1, '', %2$d, '%1$s', p.code, p.version, 'DEFAULT', 'ONLINE', 'CITIZEN', 'H26.30.01', 'H26.30.01', '{}', now()
              from procedure_versions p where p.code = '1.004222' and p.effective_from <= current_date order by p.version desc limit 1
            """;

    /** One for each request or event, so that none of them waits for another. */
    private static String dossier(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }

    private static String feeRaised(String dossier) {
        return """
                {"dossierId": "%1$s", "feeId": "%1$s", "amount": 10000, "currency": "VND", "collectAt": "RECEPTION"}
                """.formatted(dossier);
    }

    @Override
    public List<Request> requests() {
        return List.of(
                post("/intake/v1/dossiers", FILING, Roles.APPLICANT),
                get("/intake/v1/dossiers?status=1&limit=100", Roles.RECEPTION_OFFICER),
                post("/intake/v1/dossiers/" + dossier(1) + "/receptions", "{}", Roles.RECEPTION_OFFICER)
                        .given(OFFICER, GIVEN.formatted(dossier(1), 1)),
                get("/intake/v1/dossiers/" + NONE, Roles.APPLICANT));
    }

    @Override
    public List<Event> events() {
        return List.of(
                Event.of(
                        "payment.fee-events",
                        "vn.motcua.fee.raised.v1",
                        dossier(2),
                        feeRaised(dossier(2)),
                        GIVEN.formatted(dossier(2), 2)),
                Event.of(
                        "workflow.case-events",
                        "vn.motcua.case.processing-started.v1",
                        dossier(3),
                        "{\"dossierId\": \"" + dossier(3) + "\"}",
                        GIVEN.formatted(dossier(3), 2)));
    }
}
