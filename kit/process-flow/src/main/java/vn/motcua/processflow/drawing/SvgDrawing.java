package vn.motcua.processflow.drawing;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.FlowLink;
import vn.motcua.processflow.FlowNode;
import vn.motcua.processflow.OfficerRoles;
import vn.motcua.processflow.ProcessFlow;
import vn.motcua.processflow.Text;
import vn.motcua.processflow.drawing.Drawing.Box;
import vn.motcua.processflow.drawing.Drawing.Point;

/** A process as an SVG picture for people: names, who does it, its share of the time. The places are those of the BPMN diagram. */
public final class SvgDrawing {

    private static final String STYLE = """
            text{font:12px sans-serif;text-anchor:middle;fill:#1a1a1a}.small{font-size:10px;fill:#555}\
            .task,.event,.gateway{fill:#fff;stroke:#1a1a1a;stroke-width:1.5}.applicant{fill:#fff7e0}.end{stroke-width:3.5}\
            .done{fill:#e8f3e8}.now{fill:#dcebfb;stroke:#0b5cad;stroke-width:3}\
            .link{fill:none;stroke:#444;stroke-width:1.3;marker-end:url(#arrow)}.label{text-anchor:start;fill:#444;font-size:10px}""";
    private static final Text OF_THE_AGENCY = new Text("cơ quan", "agency");
    private static final Text PERSONAL = new Text("cá nhân", "personal");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int CHARACTERS_IN_A_TASK = 22;
    private static final int LINES_IN_A_TASK = 3;
    private static final int LINE_HEIGHT = 14;
    private static final int LABEL_ABOVE_A_LINE = 4;
    private static final int LABEL_ABOVE_A_NODE = 48;

    private final ProcessFlow flow;
    private final Drawing drawing;
    private final String language;
    private final Marks marks;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter svg;

    /**
     * Where a running process is.
     *
     * @param done codes of what lies behind it
     * @param now codes of where it stands
     */
    public record Marks(Set<String> done, Set<String> now) {

        /** Of a process that nobody runs. */
        public static final Marks NONE = new Marks(Set.of(), Set.of());

        public Marks {
            done = Set.copyOf(done);
            now = Set.copyOf(now);
        }

        String of(String code) {
            return now.contains(code) ? " now" : done.contains(code) ? " done" : "";
        }
    }

    private SvgDrawing(ProcessFlow flow, String language, Marks marks) throws XMLStreamException {
        this.flow = flow;
        this.drawing = ProcessLayout.of(flow);
        this.language = language;
        this.marks = marks;
        this.svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * The picture of a flow.
     *
     * @param title what it is called
     * @param language {@code vi} or {@code en}
     */
    public static String of(ProcessFlow flow, String title, String language) {
        return of(flow, title, language, Marks.NONE);
    }

    /** The same with the way of a running process in it. */
    public static String of(ProcessFlow flow, String title, String language, Marks marks) {
        try {
            return new SvgDrawing(flow, language, marks).draw(title);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text in memory cannot be written", impossible);
        }
    }

    private String draw(String title) throws XMLStreamException {
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        svg.writeAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        svg.writeAttribute("width", Integer.toString(drawing.width()));
        svg.writeAttribute("height", Integer.toString(drawing.height()));
        svg.writeAttribute("role", "img");
        simple("title", title);
        simple("style", STYLE);
        arrow();
        for (int i = 0; i < flow.links().size(); i++) {
            link(flow.links().get(i), drawing.links().get(i));
        }
        for (int i = 0; i < flow.nodes().size(); i++) {
            node(flow.nodes().get(i), drawing.nodes().get(i));
        }
        svg.writeEndElement();
        svg.close();
        return text.toString();
    }

    private void arrow() throws XMLStreamException {
        svg.writeStartElement("defs");
        svg.writeStartElement("marker");
        attributes("id", "arrow", "viewBox", "0 0 8 8", "refX", "8", "refY", "4");
        attributes("markerWidth", "7", "markerHeight", "7", "orient", "auto");
        svg.writeEmptyElement("path");
        attributes("d", "M0 0 8 4 0 8z", "fill", "#444");
        svg.writeEndElement();
        svg.writeEndElement();
    }

    private void link(FlowLink link, List<Point> corners) throws XMLStreamException {
        if (corners.isEmpty()) {
            return;
        }
        svg.writeEmptyElement("polyline");
        attributes(
                "class",
                "link",
                "points",
                corners.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")));
        if (link.name() != null) {
            Point start = corners.getFirst();
            Point corner = corners.get(1);
            Point bend = corners.get(Math.min(2, corners.size() - 1));
            // Beside the line: above a straight one or one that turns up, over the next node for one that turns down.
            int above = bend.y() > start.y() ? LABEL_ABOVE_A_NODE : LABEL_ABOVE_A_LINE;
            int x = (corners.size() > 2 ? corner.x() : start.x()) + LABEL_ABOVE_A_LINE;
            int y = bend.y() - above;
            write("label", x, y, in(link.name()));
        }
    }

    private void node(FlowNode node, Box box) throws XMLStreamException {
        svg.writeStartElement("g");
        svg.writeAttribute("id", node.code());
        switch (node) {
            case FlowNode.Task task -> task(task, box);
            case FlowNode.Start start -> circle(box, "event" + marks.of(start.code()));
            case FlowNode.End end -> circle(box, "event end" + marks.of(end.code()));
            case FlowNode.Choice choice -> diamond(box, "gateway" + marks.of(node.code()), "×");
            case FlowNode.Merge merge -> diamond(box, "gateway" + marks.of(node.code()), "×");
            case FlowNode.Split split -> diamond(box, "gateway" + marks.of(node.code()), "+");
            case FlowNode.Join join -> diamond(box, "gateway" + marks.of(node.code()), "+");
        }
        if (!(node instanceof FlowNode.Task) && node.name() != null) {
            lines(
                    "small",
                    box.centre(),
                    box.y() + box.height() + LINE_HEIGHT,
                    wrapped(in(node.name()), CHARACTERS_IN_A_TASK, 2));
        }
        svg.writeEndElement();
    }

    private void task(FlowNode.Task task, Box box) throws XMLStreamException {
        boolean applicant = task.kind() != null && task.kind().isApplicants();
        svg.writeEmptyElement("rect");
        attributes(
                "class",
                (applicant ? "task applicant" : "task") + marks.of(task.code()),
                "x",
                Integer.toString(box.x()),
                "y",
                Integer.toString(box.y()));
        attributes("width", Integer.toString(box.width()), "height", Integer.toString(box.height()), "rx", "8");
        List<String> name = wrapped(in(task.name()), CHARACTERS_IN_A_TASK, LINES_IN_A_TASK);
        lines("name", box.centre(), box.y() + 2 * LINE_HEIGHT - LINE_HEIGHT / 2, name);
        List<String> who = new ArrayList<>();
        if (applicant) {
            who.add(language.equals("en") ? "applicant" : "người nộp");
        } else if (task.role() != null) {
            who.add(in(OfficerRoles.name(task.role())));
        }
        if (task.unit() != null) {
            who.add("→ " + task.unit());
        }
        if (task.share() != null) {
            who.add(task.share() + "%");
        }
        if (task.signature() != null) {
            who.add("✍ " + in(task.signature() == FlowNode.Signature.AGENCY ? OF_THE_AGENCY : PERSONAL));
        }
        write(
                "small",
                box.centre(),
                box.y() + box.height() - LINE_HEIGHT + LINE_HEIGHT / 2 - 2,
                String.join(" · ", who));
    }

    private void circle(Box box, String style) throws XMLStreamException {
        svg.writeEmptyElement("circle");
        attributes("class", style, "cx", Integer.toString(box.centre()), "cy", Integer.toString(box.middle()));
        attributes("r", Integer.toString(box.width() / 2));
    }

    private void diamond(Box box, String style, String sign) throws XMLStreamException {
        svg.writeEmptyElement("polygon");
        attributes(
                "class",
                style,
                "points",
                box.x() + "," + box.middle() + " " + box.centre() + "," + box.y() + " " + (box.x() + box.width()) + ","
                        + box.middle() + " " + box.centre() + "," + (box.y() + box.height()));
        write("sign", box.centre(), box.middle() + 4, sign);
    }

    private void lines(String style, int x, int y, List<String> lines) throws XMLStreamException {
        for (int i = 0; i < lines.size(); i++) {
            write(style, x, y + i * LINE_HEIGHT, lines.get(i));
        }
    }

    private void write(String style, int x, int y, String line) throws XMLStreamException {
        svg.writeStartElement("text");
        attributes("class", style, "x", Integer.toString(x), "y", Integer.toString(y));
        svg.writeCharacters(line);
        svg.writeEndElement();
    }

    private void simple(String element, String content) throws XMLStreamException {
        svg.writeStartElement(element);
        svg.writeCharacters(content);
        svg.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            svg.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private String in(@Nullable Text name) {
        return name == null ? "" : name.in(language);
    }

    /** Words in lines; the last line says by … that something is left out. */
    private static List<String> wrapped(String words, int most, int mostLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACES.splitAsStream(words).toList()) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > mostLines) {
            String last = lines.get(mostLines - 1);
            lines = new ArrayList<>(lines.subList(0, mostLines - 1));
            lines.add(last + "…");
        }
        return lines;
    }
}
