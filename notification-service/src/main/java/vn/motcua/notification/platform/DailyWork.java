package vn.motcua.notification.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.kit.rehearsal.Rehearsal;

/** What others tell of dossiers all day. No letter is written: only what is committed is handed to the postman. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    private static final String RECIPIENT = """
            insert into recipients (dossier_id, name, email, language, receiving_unit, competent_unit)
            values ('%1$s', 'Không Ai', '%1$s@motcua.example', 'vi', 'H26.30.01', 'H26.30.01')
            """;

    private static final String CONTACT = """
            {"dossierId": "%1$s", "name": "Không Ai", "email": "%1$s@motcua.example", "language": "vi"}
            """;

    private static final String RECEIVED = """
            {"dossierId": "%s", "dossierCode": "-", "receivedAt": "2026-05-04T01:00:00Z", "dueAt": "2026-05-13T10:00:00Z",
             "procedureCode": "1.004222", "procedureVersion": 1, "receivingUnit": "H26.30.01", "competentUnit": "H26.30.01"}
            """;

    private static final String SETTLED = """
            {"dossierId": "%s", "amount": 10000, "settledAt": "2026-05-04T01:00:00Z"}
            """;

    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public List<Event> events() {
        return List.of(
                event(1, "intake.contact-events", "vn.motcua.contact.provided.v1", CONTACT),
                event(2, "intake.dossier-events", "vn.motcua.dossier.received.v1", RECEIVED, RECIPIENT),
                event(3, "payment.fee-events", "vn.motcua.fee.settled.v1", SETTLED, RECIPIENT));
    }

    /** About a dossier of its own, so that none of them waits for another. */
    private static Event event(int number, String topic, String type, String payload, String... given) {
        String dossier = "00000000-0000-0000-0000-00000000000" + number;
        return new Event(
                topic,
                type,
                dossier,
                payload.formatted(dossier),
                Stream.of(given).map(statement -> statement.formatted(dossier)).toList());
    }
}
