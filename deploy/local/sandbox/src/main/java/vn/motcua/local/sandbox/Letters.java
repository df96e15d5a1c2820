package vn.motcua.local.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.local.http.Http;

/** The mails of the sink's journal, each found by the place where its line begins, so that a hundred thousand of them cost no more than ten. */
final class Letters {

    private static final int LOOK_BACK = 1024 * 1024;
    private static final int MOST = 100;

    private final Path journal;

    Letters(Path folder) {
        this.journal = folder.resolve("mails").resolve("mails.jsonl");
    }

    /**
     * One mail, decoded.
     *
     * @param place where its line begins
     * @param text the plain one, or the HTML where there is no other
     */
    record Letter(long place, String receivedAt, String from, String to, String subject, String text) {}

    /** The last hundred of the journal's last megabyte, newest first. */
    List<Letter> latest() throws IOException {
        if (!Files.exists(journal)) {
            return List.of();
        }
        try (FileChannel file = FileChannel.open(journal, StandardOpenOption.READ)) {
            long from = Math.max(0, file.size() - LOOK_BACK);
            byte[] tail = read(file, from, (int) (file.size() - from));
            int begin = from == 0 ? 0 : after(tail, 0);
            List<Letter> letters = new ArrayList<>();
            for (int end = after(tail, begin); end > begin; end = after(tail, begin)) {
                letters.addFirst(letter(from + begin, new String(tail, begin, end - begin, StandardCharsets.UTF_8)));
                begin = end;
            }
            return letters.subList(0, Math.min(MOST, letters.size()));
        }
    }

    /** The mail whose line begins there. */
    Optional<Letter> at(long place) throws IOException {
        if (!Files.exists(journal)) {
            return Optional.empty();
        }
        try (FileChannel file = FileChannel.open(journal, StandardOpenOption.READ)) {
            boolean isBegin = place < file.size() && (place == 0 || read(file, place - 1, 1)[0] == '\n');
            if (!isBegin) {
                return Optional.empty();
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (long from = place; from < file.size(); from += 8192) {
                byte[] part = read(file, from, (int) Math.min(8192, file.size() - from));
                int end = after(part, 0);
                line.write(part, 0, end == 0 ? part.length : end);
                if (end > 0) {
                    return Optional.of(letter(place, line.toString(StandardCharsets.UTF_8)));
                }
            }
            return Optional.empty();
        }
    }

    private static byte[] read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            // until it is full
        }
        return buffer.array();
    }

    /** Where the next line begins; where it was when there is no whole one. */
    private static int after(byte[] bytes, int begin) {
        for (int i = begin; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return begin;
    }

    private static Letter letter(long place, String line) throws IOException {
        Map<String, Object> read = ReadMail.of(Http.JSON.readValue(line, new TypeReference<Map<String, Object>>() {}));
        return new Letter(
                place,
                text(read, "receivedAt"),
                text(read, "from"),
                text(read, "to"),
                text(read, "subject"),
                read.containsKey("text") ? text(read, "text") : text(read, "html"));
    }

    private static String text(Map<String, Object> read, String name) {
        Object value = read.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
