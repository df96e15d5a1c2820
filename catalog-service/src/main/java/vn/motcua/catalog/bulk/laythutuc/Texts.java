package vn.motcua.catalog.bulk.laythutuc;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Plain text of what editors pasted into the national catalogue: without HTML, in composed Unicode (NFC), without characters that
 * nobody sees, with Đ where Ð (U+00D0) only looks like it.
 */
final class Texts {

    /** Markup that was escaped once too often shows only after it has been removed once. */
    private static final int MOST_ESCAPINGS = 3;

    private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}[^<>]*>|<!--|&(?:#?\\w+);");
    private static final Pattern BREAKING = Pattern.compile("(?i)<(?:br|p|div|li|ul|ol|tr|table|h[1-6])\\b");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");
    private static final int NEXT_LINE = 0x85;

    private Texts() {}

    /** The text as one line; empty when there is none. */
    static String line(String raw) {
        return tidy(withoutMarkup(raw));
    }

    /** The lines that have something on them: of plain text as they are, of HTML by its line breaks, paragraphs and list items. */
    static List<String> lines(String raw) {
        return Stream.of(LINE_BREAKS.split(withoutMarkup(raw)))
                .map(Texts::tidy)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** By hand, not by expressions: most of the time of an import goes by here. */
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean spaceBefore = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int one = text.codePointAt(i);
            if (Character.isWhitespace(one) || Character.isSpaceChar(one) || one == NEXT_LINE) {
                spaceBefore = true;
            } else if (isSeen(one)) {
                tidy.append(spaceBefore && !tidy.isEmpty() ? " " : "").appendCodePoint(one);
                spaceBefore = false;
            }
        }
        return Normalizer.normalize(tidy, Normalizer.Form.NFC)
                .replace('\u00D0', '\u0110')
                .replace('\u00F0', '\u0111');
    }

    private static boolean isSeen(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String withoutMarkup(String raw) {
        String text = raw;
        for (int i = 0; i < MOST_ESCAPINGS && hasMarkup(text); i++) {
            text = textOf(text);
        }
        return text;
    }

    private static boolean hasMarkup(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                && MARKUP.matcher(text).find();
    }

    private static String textOf(String html) {
        boolean breaksItself = BREAKING.matcher(html).find();
        Written written = new Written(breaksItself);
        Jsoup.parseBodyFragment(html).body().traverse(written);
        return written.text.toString();
    }

    /** Writes the text of HTML down; line breaks of the source count only where the HTML has none of its own. */
    private static final class Written implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final boolean breaksItself;

        Written(boolean breaksItself) {
            this.breaksItself = breaksItself;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String whole = words.getWholeText();
                text.append(breaksItself ? LINE_BREAKS.matcher(whole).replaceAll(" ") : whole);
            } else if (node instanceof Element element) {
                separate(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                separate(element);
            }
        }

        private void separate(Element element) {
            String name = element.normalName();
            if (name.equals("td") || name.equals("th")) {
                text.append(' ');
            } else if (name.equals("br") || element.isBlock()) {
                text.append('\n');
            }
        }
    }
}
