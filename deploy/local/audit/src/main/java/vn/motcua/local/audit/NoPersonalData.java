package vn.motcua.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.people.Canaries;

/** I9: nothing personal stands in logs, traces or dead-letter headers: neither the marks of invented applicants nor anybody's data in the databases. */
final class NoPersonalData implements Invariant {

    private static final String CONTACTS =
            "select name, email from recipients where email is not null order by dossier_id desc limit 50000";
    private static final String APPLICANTS =
            "select dossier_id::text, content from dossier_contents order by dossier_id desc limit 20000";
    private static final List<String> PERSONAL =
            List.of("/applicant/fullName", "/applicant/identityNumber", "/contact/phone");

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I9", "no personal data in logs, traces and dead-letter headers");
        Needles needles = new Needles(List.of(Canaries.IDENTITY, Canaries.PHONE));
        Canaries.MARKS.forEach(needles::add);
        evidence.each("notification", CONTACTS, row -> {
            add(needles, row.getString(1));
            add(needles, row.getString(2));
        });
        // Not by the database: its JSON functions refuse what it stores as text (a U+0000, half a document).
        evidence.each("intake", APPLICANTS, row -> {
            JsonNode content = Journals.json(row.getString(2));
            finding.require(
                    content.isObject(),
                    "the content of %s cannot be read, so nobody knows whose data to look for",
                    row.getString(1));
            PERSONAL.forEach(place -> add(needles, content.at(place).asText("")));
        });
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

    private static void add(Needles needles, @Nullable String text) {
        if (text != null) {
            needles.add(text);
        }
    }

    private static List<Path> files(Evidence evidence) throws IOException {
        List<Path> files = new ArrayList<>();
        Path folder = evidence.installation().home().resolve("logs");
        if (Files.exists(folder)) {
            try (var logs = Files.list(folder)) {
                logs.filter(Files::isRegularFile).forEach(files::add);
            }
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
