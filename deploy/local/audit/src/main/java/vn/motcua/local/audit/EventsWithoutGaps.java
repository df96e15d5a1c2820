package vn.motcua.local.audit;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.local.stack.Postgres;

/** I3: numbers run from 1 to n for each subject and source, the outboxes are empty, and every recorded change is in Kafka. */
final class EventsWithoutGaps implements Invariant {

    private static final String CATALOGUE = "/catalog-service";

    /** The rows that number the events of a source. */
    private record Numbering(String source, String database, String query) {}

    private static final List<Numbering> NUMBERINGS = List.of(
            new Numbering("/intake-service", "intake", "select id::text, event_seq from dossiers"),
            new Numbering("/intake-service/contacts", "intake", "select id::text, 1 from dossiers"),
            new Numbering("/workflow-service", "workflow", "select dossier_id::text, event_seq from cases"),
            new Numbering("/payment-service", "payment", "select dossier_id::text, event_seq from bills"),
            new Numbering(
                    "/notification-service", "notification", "select dossier_id::text, event_seq from recipients"),
            new Numbering(CATALOGUE, "catalog", """
                    select code || '/' || version, event_seq from procedure_versions
                    union all select code, event_seq from units
                    union all select 'officer:' || officer_id, event_seq from officers
                    union all select calendar || '/' || year, event_seq from calendars
                    union all select procedure_code || '@' || unit, event_seq from online_levels
                    union all select 'reorganisation:' || id, event_seq from unit_reorganisations"""));

    @Override
    public Finding check(Evidence evidence) throws SQLException {
        Finding finding = new Finding("I3", "every recorded change is in Kafka, numbered 1 to n without a gap");
        evidence.events().broken().forEach(record -> finding.violated("%s", record));
        gaps(evidence, finding);
        long subjects = 0;
        for (Numbering numbering : NUMBERINGS) {
            subjects += compare(evidence, numbering, finding);
        }
        for (String database : Postgres.DATABASES) {
            long waiting = evidence.number(database, "select count(*) from outbox");
            finding.require(waiting == 0, "%d events wait in the outbox of %s", waiting, database);
        }
        finding.figure("%d records", evidence.events().records());
        finding.figure("%d numbered subjects", subjects);
        return finding;
    }

    private static void gaps(Evidence evidence, Finding finding) {
        for (String topic : evidence.events().topics()) {
            if (!EventLog.isCompacted(topic)) {
                evidence.events()
                        .ofTopic(topic)
                        .forEach((subject, stream) -> finding.require(
                                !stream.hasGap(), "%s %s has a gap after %d", topic, subject, stream.length()));
            }
        }
    }

    private static long compare(Evidence evidence, Numbering numbering, Finding finding) throws SQLException {
        Map<String, EventStream> streams = evidence.events().ofSource(numbering.source);
        Set<String> known = new HashSet<>();
        evidence.each(numbering.database, numbering.query, row -> {
            String subject = row.getString(1);
            long recorded = row.getLong(2);
            EventStream stream = streams.get(subject);
            long published = stream == null ? 0 : stream.last();
            known.add(subject);
            finding.require(
                    recorded == published,
                    "%s %s: %d recorded, %d in Kafka",
                    numbering.source,
                    subject,
                    recorded,
                    published);
        });
        streams.keySet().stream()
                .filter(subject -> !known.contains(subject))
                .forEach(subject -> finding.violated("%s %s is in Kafka only", numbering.source, subject));
        return known.size();
    }
}
