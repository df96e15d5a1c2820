package vn.motcua.local.scenario;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.local.http.Http;
import vn.motcua.local.sandbox.ReadMail;

/** What the sandbox wrote down: mails and captures. */
final class SinkJournals {

    private final Path folder;
    private final long mailsBegin;

    /** Remembers where the mails end now. */
    SinkJournals(Path folder) throws IOException {
        this.folder = folder;
        Path mails = mails();
        this.mailsBegin = Files.exists(mails) ? Files.size(mails) : 0;
    }

    /** Mails to an address that came since. */
    List<JsonNode> mailsTo(String address) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        if (Files.exists(mails())) {
            try (var stream = Files.newInputStream(mails())) {
                stream.skipNBytes(mailsBegin);
                String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                // The last line may still be being written.
                for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1)) {
                    if (line.contains(address)) {
                        Map<String, Object> kept = Http.JSON.readValue(line, new TypeReference<>() {});
                        found.add(Http.JSON.valueToTree(ReadMail.of(kept)));
                    }
                }
            }
        }
        return found;
    }

    /** Everything the gateway ever took for a reference. */
    List<JsonNode> capturesOf(String reference) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (var lines = Files.lines(folder.resolve("captures.jsonl"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.contains(reference)) {
                    found.add(Http.JSON.readTree(line));
                }
            }
        }
        return found;
    }

    private Path mails() {
        return folder.resolve("mails").resolve("mails.jsonl");
    }
}
