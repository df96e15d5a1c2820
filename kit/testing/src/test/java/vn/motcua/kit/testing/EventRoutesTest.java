package vn.motcua.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The way of each event through the code, read from the sources: a wire name stands in full in the class that publishes it ({@code events}) and in
 * the doors that let it in. ARCHITECTURE shows the table; it is written anew with {@code -Ddraw=true}.
 */
class EventRoutesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- routes: written by EventRoutesTest -->\n";
    private static final String END = "<!-- end of routes -->\n";

    /** More than this nobody opens on a first day. */
    private static final int MOST_FILES = 60;

    private static final Pattern WIRE_NAME = Pattern.compile("\"(vn\\.motcua\\.[a-z-]+\\.[a-z-]+\\.v\\d+)\"");
    private static final Pattern FILE_LINK = Pattern.compile("\\]\\(([^)#]+\\.java)\\)");

    private static final List<Source> SOURCES =
            ServiceSources.all().stream().map(Source::of).toList();

    /** A class of a service and the wire names that stand in it. */
    private record Source(String path, String service, String text, Set<String> types) {

        static Source of(ServiceSources.File file) {
            String path = file.path();
            String text = file.text();
            Set<String> types = new TreeSet<>();
            Matcher named = WIRE_NAME.matcher(text);
            while (named.find()) {
                types.add(named.group(1));
            }
            return new Source(path, file.service(), text, types);
        }

        boolean isDoor() {
            return isIn("door");
        }

        boolean isIn(String room) {
            return path.contains("/" + room + "/");
        }

        String folder() {
            return path.substring(0, path.lastIndexOf('/'));
        }

        String link(String text) {
            return "[" + text + "](" + path + ")";
        }

        String linkByName() {
            return link(path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')));
        }
    }

    @Test
    void architectureShowsWhoPublishesAndWhoReadsEachType() {
        String page = read(PAGE);
        assertThat(page).contains(BEGIN, END);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String drawn = before + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("draw")) {
            write(PAGE, drawn);
            page = drawn;
        }

        assertThat(page)
                .as(
                        "ARCHITECTURE.md shows the ways of events as the sources have them; write them anew with -Ddraw=true")
                .isEqualTo(drawn);
    }

    @Test
    void wireNamesStandInDoorsAndEventsOnly() {
        assertThat(SOURCES.stream()
                        .filter(source -> !source.types().isEmpty())
                        .filter(source -> !source.isDoor() && !source.isIn("events"))
                        // What a service rehearses with is told nobody.
                        .filter(source -> !source.path().endsWith("/platform/DailyWork.java"))
                        .map(Source::path))
                .isEmpty();
    }

    /** The contract says which service receives from a channel; here it is whoever has a door to one of its types. */
    @Test
    void theContractNamesTheSameReaders() {
        Set<String> promised = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (JsonNode operation : EventContracts.asyncApi().path("operations")) {
            if (operation.path("action").textValue().equals("receive")) {
                String channel = operation.path("channel").path("$ref").textValue();
                promised.add(EventContracts.asyncApi()
                                .at(channel.substring(1))
                                .path("address")
                                .textValue()
                        + " → "
                        + operation.path("tags").path(0).path("name").textValue());
            }
        }
        EventContracts.types().forEach(type -> readers(type)
                .forEach(reader -> found.add(EventContracts.topic(type) + " → " + reader.service())));

        assertThat(found).isEqualTo(promised);
    }

    /** What the page links to between filing and hand-over is what a newcomer opens. */
    @Test
    void oneDossierIsFollowedThroughFewFilesThatAreThere() {
        String page = read(PAGE);
        int begin = page.indexOf("## Follow one dossier through the code");
        String way = page.substring(begin, page.indexOf("\n## ", begin + 1));
        Set<String> files = new TreeSet<>();
        Matcher link = FILE_LINK.matcher(way);
        while (link.find()) {
            files.add(link.group(1));
        }

        assertThat(files).allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
        assertThat(files).hasSizeBetween(20, MOST_FILES);
        assertThat(way).contains("through " + files.size() + " files");
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| Topic | Type | Published by | Read by |\n|---|---|---|---|\n");
        for (JsonNode channel : EventContracts.asyncApi().path("channels")) {
            String topic = channel.path("address").textValue();
            String shown = "`" + topic + "`" + (compacted(topic) ? " (compacted)" : "");
            for (String type : (Iterable<String>) () -> channel.path("messages").fieldNames()) {
                table.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                shown,
                                type.substring(0, type.lastIndexOf('.')),
                                publisher(EventContracts.PREFIX + type).linkByName(),
                                readers(EventContracts.PREFIX + type).stream()
                                        .map(reader -> reader.link(reader.service()))
                                        .collect(Collectors.joining(", "))));
                shown = "";
            }
        }
        return table.append('\n').toString();
    }

    /** The class that makes the message, in the folder in which the owner of the topic names the type. */
    private static Source publisher(String type) {
        String owner = owner(type);
        List<Source> naming = SOURCES.stream()
                .filter(source -> source.service().equals(owner) && !source.isIn("door"))
                .filter(source -> source.types().contains(type))
                .toList();
        List<Source> making = SOURCES.stream()
                .filter(source -> source.text().contains("new NewEvent("))
                .filter(source ->
                        naming.stream().anyMatch(named -> named.folder().equals(source.folder())))
                .toList();
        List<Source> both = making.stream().filter(naming::contains).toList();
        List<Source> found = both.isEmpty() ? making : both;
        assertThat(found).as("who publishes %s", type).hasSize(1);
        return found.getFirst();
    }

    private static String owner(String type) {
        String topic = EventContracts.topic(type);
        return topic.substring(0, topic.indexOf('.'));
    }

    private static List<Source> readers(String type) {
        String owner = owner(type);
        return SOURCES.stream()
                .filter(source -> source.isDoor() && !source.service().equals(owner))
                .filter(source -> source.types().contains(type))
                .toList();
    }

    private static boolean compacted(String topic) {
        try {
            for (JsonNode known : new ObjectMapper()
                    .readTree(ROOT.resolve("event-contracts/topics.json").toFile())) {
                if (known.path("name").textValue().equals(topic)) {
                    return known.path("compacted").booleanValue();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new AssertionError("topics.json has no " + topic);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
