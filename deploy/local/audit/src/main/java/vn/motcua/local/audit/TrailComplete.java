package vn.motcua.local.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.stack.Postgres;

/**
 * I8: every command left an audit row of its actor, every chain recomputes, every chain ends where its subject says it ends, and every day that has
 * ended is what was signed then.
 */
final class TrailComplete implements Invariant {

    private static final String CHAINS =
            "select subject, seq, at, actor, action, details, previous_hash, hash from audit_entries order by subject, seq";

    private static final String START = "";

    /** Where the newest link of a subject stands beside the subject itself. */
    private record Heads(String database, String table, String subject) {}

    private static final List<Heads> HEADS = List.of(
            new Heads("intake", "dossiers", "'dossier:' || id"),
            new Heads("intake", "drafts", "'draft:' || id"),
            new Heads("workflow", "cases", "'case:' || dossier_id"),
            new Heads("payment", "bills", "'fee:' || dossier_id"),
            new Heads("payment", "payments", "'payment:' || id"),
            new Heads("payment", "counter_shifts", "'shift:' || id"),
            new Heads("payment", "counter_receipts", "'receipt:' || id"),
            new Heads(
                    "notification",
                    "deliveries",
                    "'notice:' || notice_id || case channel when 'EMAIL' then '' else '/' || channel end"),
            new Heads("catalog", "procedure_versions", "code || '/' || version"),
            new Heads("catalog", "units", "code"),
            new Heads("catalog", "officers", "'officer:' || officer_id"),
            new Heads("catalog", "calendars", "calendar || '/' || year"),
            new Heads("catalog", "procedure_drafts", "'procedure-draft:' || id"),
            new Heads("catalog", "procedure_imports", "'procedure-import:' || id"),
            new Heads("catalog", "online_levels", "procedure_code || '@' || unit"),
            new Heads("catalog", "unit_reorganisations", "'reorganisation:' || id"));

    /** Subjects that keep no head: they are recorded once, or thrown away in the end. */
    private static final List<String> WITHOUT_HEAD = List.of("capture:", "draft:", "parked-event:");

    private record Head(long seq, String hash) {}

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding =
                new Finding("I8", "every command left an audit row, every chain recomputes, days are as signed");
        SignedDays signed = new SignedDays(evidence.publicKeys());
        long links = 0;
        long chains = 0;
        for (String database : Postgres.DATABASES) {
            Map<String, Head> heads = new HashMap<>();
            Map<Long, Integer> deeds = new HashMap<>();
            links += recompute(evidence, database, heads, deeds, finding);
            chains += heads.size();
            commands(evidence, database, deeds, finding);
            compareHeads(evidence, database, heads, finding);
            signed.check(evidence, database, finding);
        }
        finding.figure("%d links in %d chains", links, chains);
        finding.figure("%d signed days", signed.days());
        return finding;
    }

    private static long recompute(
            Evidence evidence, String database, Map<String, Head> heads, Map<Long, Integer> deeds, Finding finding)
            throws SQLException {
        long[] links = new long[1];
        evidence.each(database, CHAINS, row -> {
            links[0]++;
            String subject = String.valueOf(row.getString(1));
            long seq = row.getLong(2);
            Head before = heads.getOrDefault(subject, new Head(0, START));
            AuditLink link = new AuditLink(
                    String.valueOf(row.getString(7)),
                    subject,
                    seq,
                    at(row.getObject(3, OffsetDateTime.class)),
                    String.valueOf(row.getString(4)),
                    String.valueOf(row.getString(5)),
                    String.valueOf(row.getString(6)));
            finding.require(
                    seq == before.seq + 1
                            && link.previousHash().equals(before.hash)
                            && link.hash().equals(row.getString(8)),
                    "%s: link %d of %s does not hold",
                    database,
                    seq,
                    subject);
            heads.put(subject, new Head(seq, String.valueOf(row.getString(8))));
            String id = subject.substring(subject.indexOf(':') + 1);
            deeds.merge(deed(link.actor(), id), 1, Integer::sum);
        });
        return links[0];
    }

    private static Instant at(@Nullable OffsetDateTime time) {
        return time == null ? Instant.MIN : time.toInstant();
    }

    private static void commands(Evidence evidence, String database, Map<Long, Integer> deeds, Finding finding)
            throws SQLException {
        if (!Answers.DATABASES.contains(database)) {
            return;
        }
        Map<Long, Integer> left = new HashMap<>(deeds);
        long[] answers = new long[1];
        Answers.each(evidence, database, answer -> {
            answers[0]++;
            int remaining = left.merge(deed(answer.caller(), answer.id()), -1, Integer::sum);
            finding.require(
                    remaining >= 0,
                    "%s: a command on %s %s left no audit row",
                    database,
                    answer.resource(),
                    answer.id());
        });
        finding.figure("%d commands of %s", answers[0], database);
    }

    private static void compareHeads(Evidence evidence, String database, Map<String, Head> heads, Finding finding)
            throws SQLException {
        for (Heads where : HEADS) {
            if (where.database.equals(database) && exists(evidence, database, where.table)) {
                String query = "select " + where.subject + ", audit_seq, audit_hash from " + where.table;
                evidence.each(database, query, row -> {
                    Head recomputed = heads.remove(row.getString(1));
                    Head said = new Head(row.getLong(2), String.valueOf(row.getString(3)));
                    finding.require(
                            said.equals(recomputed == null ? new Head(0, START) : recomputed),
                            "%s: the chain of %s does not end where it says",
                            database,
                            row.getString(1));
                });
            }
        }
        heads.keySet().stream()
                .filter(subject -> WITHOUT_HEAD.stream().noneMatch(subject::startsWith))
                .forEach(subject -> finding.violated("%s: %s has a chain and is not there", database, subject));
    }

    private static boolean exists(Evidence evidence, String database, String table) throws SQLException {
        return evidence.number(database, "select count(*) from pg_tables where tablename = '" + table + "'") > 0;
    }

    /** Who did something to what, in 64 bits: a few thousand commands never meet by chance. */
    private static long deed(String actor, String id) {
        long hash = 1_125_899_906_842_597L;
        for (String text : List.of(actor, " ", id)) {
            for (int i = 0; i < text.length(); i++) {
                hash = 31 * hash + text.charAt(i);
            }
        }
        return hash;
    }
}
