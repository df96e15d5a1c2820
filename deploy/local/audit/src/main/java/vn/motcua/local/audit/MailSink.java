package vn.motcua.local.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How often each Message-ID arrived at the sink. Reads only the beginning of each line: mails are long, and there are many. */
final class MailSink {

    private static final byte[] PREFIX = "{\"messageId\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ID = 300;

    private MailSink() {}

    static Map<String, Integer> arrivals(Path journal) throws IOException {
        Map<String, Integer> arrivals = new HashMap<>();
        if (!Files.exists(journal)) {
            return arrivals;
        }
        byte[] head = new byte[PREFIX.length + LONGEST_ID];
        int filled = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(journal), 1 << 20)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        arrivals.merge(messageId(head, filled), 1, Integer::sum);
                        filled = 0;
                    } else if (filled < head.length) {
                        head[filled++] = buffer[i];
                    }
                }
            }
        }
        return arrivals;
    }

    /** Without the angle brackets; empty when the line has none. */
    static String messageId(byte[] line, int length) {
        String text = new String(line, 0, length, StandardCharsets.UTF_8);
        String prefix = new String(PREFIX, StandardCharsets.US_ASCII);
        int end = text.indexOf('"', prefix.length());
        return text.startsWith(prefix) && end > 0
                ? text.substring(prefix.length(), end).replace("<", "").replace(">", "")
                : "";
    }
}
