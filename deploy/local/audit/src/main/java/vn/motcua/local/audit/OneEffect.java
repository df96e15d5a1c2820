package vn.motcua.local.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.local.stack.Postgres;

/** I5: every consumer has had every event, and each had one effect: one case, one fee, one notice, one mail, one line in the view. */
final class OneEffect implements Invariant {

    private static final Set<String> RAISE_NOTICES = Set.of(
            "vn.motcua.dossier.submitted.v1",
            "vn.motcua.dossier.received.v1",
            "vn.motcua.dossier.refused.v1",
            "vn.motcua.dossier.withdrawn.v1",
            "vn.motcua.case.withdrawn.v1",
            "vn.motcua.case.withdrawal-refused.v1",
            "vn.motcua.fee.settled.v1",
            "vn.motcua.fee.refunded.v1",
            "vn.motcua.case.supplement-requested.v1",
            "vn.motcua.case.obligation-requested.v1",
            "vn.motcua.case.resumed.v1",
            "vn.motcua.case.stopped.v1",
            "vn.motcua.result.issued.v1",
            "vn.motcua.result.returned.v1");

    /** Of these some are told of: a fee that falls due after reception. */
    private static final Set<String> MAY_RAISE_NOTICES = Set.of("vn.motcua.fee.raised.v1");

    private static final String RECEIVED = "vn.motcua.dossier.received.v1";

    private final Groups groups;
    private final Readers readers;

    /**
     * @param groups who reads which topics
     * @param readers and which types of them
     */
    OneEffect(Groups groups, Readers readers) {
        this.groups = groups;
        this.readers = readers;
    }

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I5", "one effect per consumer and event");
        long cursors = 0;
        for (Map.Entry<String, Set<String>> group : groups.topics().entrySet()) {
            if (Postgres.DATABASES.contains(group.getKey())) {
                cursors += cursors(evidence, group.getKey(), group.getValue(), finding);
                long parked = evidence.number(
                        group.getKey(), "select count(*) from parked_events where reason <> 'DISMISSED'");
                finding.require(parked == 0, "%d events stand aside in %s", parked, group.getKey());
            }
        }
        finding.figure("%d cursors of %d consumers", cursors, groups.topics().size());
        casesAndFees(evidence, finding);
        timeline(evidence, finding);
        notices(evidence, finding);
        return finding;
    }

    private long cursors(Evidence evidence, String consumer, Set<String> topics, Finding finding) throws SQLException {
        Map<String, Long> reached = new HashMap<>();
        evidence.each(consumer, "select source, subject, seq, state, consumer from inbox_cursors", row -> {
            reached.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
            finding.require(row.getShort(4) == 0, "%s does not go on with %s", consumer, row.getString(2));
        });
        for (String topic : topics) {
            evidence.events().ofTopic(topic).forEach((subject, stream) -> {
                long at = reached.getOrDefault(evidence.events().sourceOf(topic) + " " + subject, 0L);
                long wanted = stream.lastOf(
                        type -> readers.wants(consumer, topic, evidence.events().type(type)));
                // What a consumer does not read may move its cursor, but need not.
                finding.require(
                        at >= wanted && at <= stream.last(),
                        "%s has had %d of %d events of %s in %s",
                        consumer,
                        at,
                        wanted,
                        subject,
                        topic);
            });
        }
        return reached.size();
    }

    private static void casesAndFees(Evidence evidence, Finding finding) throws SQLException {
        Set<String> received = new HashSet<>();
        evidence.events().ofSource("/intake-service").keySet().forEach(subject -> {
            if (evidence.events().types("/intake-service", subject).contains(RECEIVED)) {
                received.add(subject);
            }
        });
        Set<String> cases = strings(evidence, "workflow", "select dossier_id::text from cases");
        Set<String> fees = strings(evidence, "payment", "select dossier_id::text from fees where state <> 'EXPECTED'");
        for (String dossier : received) {
            finding.require(cases.contains(dossier), "%s was received and has no case", dossier);
            finding.require(fees.contains(dossier), "%s was received and its fee was not decided", dossier);
        }
        for (String dossier : cases) {
            finding.require(received.contains(dossier), "%s has a case and was not received", dossier);
        }
        finding.figure("%d cases", cases.size());
    }

    private static void timeline(Evidence evidence, Finding finding) throws SQLException {
        Map<String, Map<String, Integer>> shown = new HashMap<>();
        Set<String> kinds = new HashSet<>(NationalStatuses.AFTER.keySet());
        long[] entries = new long[1];
        evidence.each("intake", "select dossier_id::text, event, n from timeline_entries", row -> {
            entries[0]++;
            String kind = String.valueOf(row.getString(2)).intern();
            kinds.add(kind);
            shown.computeIfAbsent(row.getString(1), dossier -> new HashMap<>()).merge(kind, 1, Integer::sum);
        });
        for (String source : Set.of("/intake-service", "/workflow-service", "/payment-service")) {
            for (String dossier : evidence.events().ofSource(source).keySet()) {
                Map<String, Integer> left = shown.computeIfAbsent(dossier, unknown -> new HashMap<>());
                for (String type : evidence.events().types(source, dossier)) {
                    if (kinds.contains(type)) {
                        left.merge(type, -1, Integer::sum);
                    }
                }
            }
        }
        shown.forEach((dossier, counts) -> counts.forEach((type, difference) ->
                finding.require(difference == 0, "%s shows %s %+d times too often", dossier, type, difference)));
        finding.figure("%d timeline entries", entries[0]);
    }

    private static void notices(Evidence evidence, Finding finding) throws SQLException, IOException {
        Set<Long> reasons = new HashSet<>();
        Set<Long> perhaps = new HashSet<>();
        for (String source : Set.of("/intake-service", "/workflow-service", "/payment-service")) {
            evidence.events().ofSource(source).values().forEach(stream -> {
                for (int i = 0; i < stream.length(); i++) {
                    if (RAISE_NOTICES.contains(evidence.events().type(stream.type(i)))) {
                        reasons.add(stream.id(i));
                    } else if (MAY_RAISE_NOTICES.contains(evidence.events().type(stream.type(i)))) {
                        perhaps.add(stream.id(i));
                    }
                }
            });
        }
        Map<String, Integer> arrivals = MailSink.arrivals(evidence.sandbox("mails/mails.jsonl"));
        Map<String, Integer> byNotice = new HashMap<>();
        arrivals.forEach((id, count) -> byNotice.merge(id.replaceAll("(\\.\\d+)?@.*", ""), count, Integer::sum));
        long[] sent = new long[2];
        Set<String> known = new HashSet<>();
        // A notice has its event's id; those of earlier versions had one of their own.
        evidence.each(
                "notification",
                "select notice_id::text, coalesce(event_id, notice_id), state, channel from deliveries",
                row -> {
                    String id = row.getString(1);
                    boolean mailed = "EMAIL".equals(row.getString(4));
                    UUID event = row.getObject(2, UUID.class);
                    // Over another channel it is the same notice.
                    boolean another = !known.add(id);
                    finding.require(
                            event != null
                                    && (reasons.remove(event.getLeastSignificantBits())
                                            || perhaps.remove(event.getLeastSignificantBits())
                                            || another),
                            "notice %s has no event of its own",
                            id);
                    boolean wasSent = mailed && "SENT".equals(row.getString(3));
                    finding.require(!wasSent || byNotice.containsKey(id), "notice %s was sent and did not arrive", id);
                    sent[0] += wasSent ? 1 : 0;
                    sent[1]++;
                });
        finding.require(reasons.isEmpty(), "%d events that should be told of have no notice", reasons.size());
        byNotice.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> finding.violated("a mail with Message-ID %s belongs to no notice", id));
        long mails = arrivals.values().stream().mapToLong(Integer::longValue).sum();
        finding.figure("%d notices, %d sent", sent[1], sent[0]);
        finding.figure("%d mails, %d of them repetitions with the same Message-ID", mails, mails - arrivals.size());
    }

    private static Set<String> strings(Evidence evidence, String database, String query) throws SQLException {
        Set<String> strings = new HashSet<>();
        evidence.each(database, query, row -> strings.add(row.getString(1)));
        return strings;
    }
}
