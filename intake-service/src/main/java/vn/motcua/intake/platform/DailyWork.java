package vn.motcua.intake.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;
import vn.motcua.kit.role.Roles;

/** What applicants and reception officers do all day. The filing names nobody, and a procedure that this city may have or not. */
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

    @Override
    public List<Request> requests() {
        return List.of(
                post("/intake/v1/dossiers", FILING, Roles.APPLICANT),
                get("/intake/v1/dossiers?status=1&limit=100", Roles.RECEPTION_OFFICER),
                post("/intake/v1/dossiers/00000000-0000-0000-0000-000000000000/receptions", "{}", Roles.RECEPTION_OFFICER),
                get("/intake/v1/dossiers/00000000-0000-0000-0000-000000000000", Roles.APPLICANT));
    }
}
