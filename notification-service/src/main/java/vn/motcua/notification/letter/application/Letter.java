package vn.motcua.notification.letter.application;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice put into words.
 *
 * @param subject one line
 * @param paragraphs each a list of lines
 * @param language {@code vi} or {@code en}
 * @param link the one line that is an address to follow; absent: none
 */
@TemplateData
public record Letter(
        String subject,
        List<List<String>> paragraphs,
        String language,
        @Nullable String link) {

    private static final String SUBJECT = "Subject: ";

    /**
     * Reads a rendered letter file: the subject in the first line, paragraphs between blank lines.
     *
     * @throws IllegalArgumentException when the first line holds no subject
     */
    static Letter read(String rendered, String language, @Nullable String link) {
        List<List<String>> paragraphs = new java.util.ArrayList<>();
        List<String> paragraph = new java.util.ArrayList<>();
        String subject = null;
        for (String line : rendered.split("\n", -1)) {
            String text = line.strip();
            if (subject == null) {
                if (!text.startsWith(SUBJECT)) {
                    throw new IllegalArgumentException("a letter begins with its subject");
                }
                subject = text.substring(SUBJECT.length());
            } else if (!text.isEmpty()) {
                paragraph.add(text);
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(List.copyOf(paragraph));
                paragraph.clear();
            }
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(List.copyOf(paragraph));
        }
        return new Letter(java.util.Objects.requireNonNull(subject), List.copyOf(paragraphs), language, link);
    }

    /** Whether a line is the address to follow; no other line of a letter ever is one. */
    public boolean isLink(String line) {
        return line.equals(link);
    }

    /** The body as plain text. */
    String text() {
        StringBuilder text = new StringBuilder(1_024);
        for (List<String> paragraph : paragraphs) {
            if (!text.isEmpty()) {
                text.append("\r\n");
            }
            paragraph.forEach(line -> text.append(line).append("\r\n"));
        }
        return text.toString();
    }
}
