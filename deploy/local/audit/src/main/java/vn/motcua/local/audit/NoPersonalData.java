package vn.motcua.local.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.local.people.Canaries;

/** I9: nothing personal stands in logs, traces or dead-letter headers: neither the marks of invented applicants nor anybody's data in the databases. */
final class NoPersonalData implements Invariant {

    private static final String CONTACTS =
            "select name, email from recipients where email is not null order by dossier_id desc limit 50000";
    private static final String APPLICANTS = """
            select content::jsonb #>> '{applicant,fullName}', content::jsonb #>> '{applicant,identityNumber}',
                   content::jsonb #>> '{contact,phone}'
              from dossier_contents order by dossier_id desc limit 20000""";

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I9", "no personal data in logs, traces and dead-letter headers");
        Needles needles = new Needles(List.of(Canaries.IDENTITY, Canaries.PHONE));
        Canaries.MARKS.forEach(needles::add);
        for (String[] query : new String[][] {{"notification", CONTACTS}, {"intake", APPLICANTS}}) {
            evidence.each(query[0], query[1], row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String text = row.getString(i);
                    if (text != null) {
                        needles.add(text);
                    }
                }
            });
        }
        long bytes = 0;
        for (Path file : files(evidence)) {
            bytes += Files.size(file);
            needles.in(file).forEach(place -> finding.violated("%s", place));
        }
        for (String headers : evidence.events().deadLetterHeaders()) {
            needles.in("dead letter", headers).forEach(place -> finding.violated("%s", place));
        }
        finding.figure("%d texts looked for", needles.size());
        finding.figure("%.1f MB of logs and traces", bytes / 1e6);
        finding.figure("%d dead letters", evidence.events().deadLetters());
        return finding;
    }

    private static List<Path> files(Evidence evidence) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var logs = Files.list(evidence.installation().home().resolve("logs"))) {
            logs.filter(Files::isRegularFile).forEach(files::add);
        }
        for (String name : List.of("traces.bin", "traces.bin.1")) {
            Path traces = evidence.sandbox(name);
            if (Files.exists(traces)) {
                files.add(traces);
            }
        }
        return files;
    }
}
