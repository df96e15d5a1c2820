package vn.motcua.notification.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;

/** What others tell of dossiers all day. No letter is written: only what is committed is handed to the postman. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    private static final String DOSSIER = "00000000-0000-0000-0000-000000000000";

    private static final String RECIPIENT = """
            insert into recipients (dossier_id, name, email, language, receiving_unit, competent_unit)
            values ('00000000-0000-0000-0000-000000000000', 'Không Ai', 'khong-ai@motcua.example', 'vi', 'H26.30.01', 'H26.30.01')
            """;

    private static final String CONTACT = """
            {"dossierId": "%s", "name": "Không Ai", "email": "khong-ai@motcua.example", "language": "vi"}
            """.formatted(DOSSIER);

    private static final String RECEIVED = """
            {"dossierId": "%s", "dossierCode": "-", "receivedAt": "2026-05-04T01:00:00Z", "dueAt": "2026-05-13T10:00:00Z",
             "procedureCode": "1.004222", "procedureVersion": 1, "receivingUnit": "H26.30.01", "competentUnit": "H26.30.01",
             "ownerRef": "00000000-0000-0000-0000-000000000000"}
            """.formatted(DOSSIER);

    private static final String SETTLED = """
            {"dossierId": "%s", "amount": 10000, "settledAt": "2026-05-04T01:00:00Z"}
            """.formatted(DOSSIER);

    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public List<Event> events() {
        return List.of(
                Event.of("intake.contact-events", "vn.motcua.contact.provided.v1", DOSSIER, CONTACT),
                Event.of("intake.dossier-events", "vn.motcua.dossier.received.v1", DOSSIER, RECEIVED, RECIPIENT),
                Event.of("payment.fee-events", "vn.motcua.fee.settled.v1", DOSSIER, SETTLED, RECIPIENT));
    }
}
