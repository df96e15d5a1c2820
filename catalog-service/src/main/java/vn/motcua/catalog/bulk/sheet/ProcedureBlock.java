package vn.motcua.catalog.bulk.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;

/** What the lines of one procedure say. */
final class ProcedureBlock {

    private final Header header;
    private final String code;
    private final ObjectNode content;
    private final List<ImportFinding> leftOut = new ArrayList<>();

    /** What stands in {@code case.code} of the case that lines go on with; null before the first. */
    private @Nullable Cell caseCode;

    /** Null also when that cannot be read: nobody knows whose lines these are. */
    private @Nullable ObjectNode openCase;

    ProcedureBlock(Header header, ProcedureCode code) {
        this.header = header;
        this.code = code.code();
        content = begun(Part.PROCEDURE);
        content.put("code", code.code());
        if (code.longCode() != null) {
            content.put("longCode", code.longCode());
        }
    }

    /** What was understood so far. */
    ObjectNode content() {
        return content;
    }

    /** What was not. */
    List<ImportFinding> leftOut() {
        return leftOut;
    }

    /** Takes a line over. */
    void add(Line line) {
        say(content, Part.PROCEDURE, line);
        addItems(content, Part.PROCEDURE, line);
        addToCase(line);
    }

    private void addToCase(Line line) {
        Cell said = line.cell(Columns.CASE_CODE);
        if (said != null && !said.equals(caseCode)) {
            caseCode = said;
            openCase = said.kind().rule() == null ? begun(Part.CASE) : null;
            if (openCase != null) {
                content.withArray(Part.CASE.list()).add(openCase);
            }
        }
        if (openCase != null) {
            say(openCase, Part.CASE, line);
            addItems(openCase, Part.CASE, line);
        } else if (said != null) {
            leave(
                    line,
                    Columns.CASE_CODE,
                    new WrongCell(String.valueOf(said.kind().rule())));
        } else if (line.says(header.of(Part.CASE))
                || Part.CASE.lists().stream().anyMatch(list -> line.says(header.of(list)))) {
            leave(line, Columns.CASE_CODE, new WrongCell("row-without-case"));
        }
    }

    /** At most one item for each list of a part, cases aside; none where nothing of it could be read. */
    private void addItems(ObjectNode owner, Part part, Line line) {
        for (Part list : part.lists()) {
            if (list == Part.STEP) {
                addStep(owner, line);
            } else if (list != Part.CASE) {
                ObjectNode item = JsonNodeFactory.instance.objectNode();
                say(item, list, line);
                if (!item.isEmpty()) {
                    owner.withArray(list.list()).add(completed(item, list));
                }
            }
        }
    }

    /** With the list that every fee has to have, as far as the sheet has it. */
    private ObjectNode completed(ObjectNode item, Part part) {
        if (part == Part.FEE && header.of(part).contains(Columns.EXEMPT_GROUPS) && !item.has("exemptGroups")) {
            item.putArray("exemptGroups");
        }
        return item;
    }

    private void addStep(ObjectNode owner, Line line) {
        for (Column column : header.of(Part.STEP)) {
            JsonNode step = read(line, column);
            if (step != null) {
                owner.withArray(Part.STEP.list()).add(step);
            }
        }
    }

    /** Sets what the line says of an item; what a line above said holds, and may be repeated. */
    private void say(ObjectNode item, Part part, Line line) {
        for (Column column : header.of(part)) {
            JsonNode value = column.equals(Columns.CODE) ? null : read(line, column);
            JsonNode before = column.in(item);
            if (value == null || value.equals(before) || (value.isArray() && value.isEmpty())) {
                continue;
            }
            if (before == null) {
                column.set(item, value);
            } else {
                leave(line, column, new WrongCell("differs-from-above"));
            }
        }
    }

    /** Null when the cell is empty or cannot be read. */
    private @Nullable JsonNode read(Line line, Column column) {
        Cell cell = line.cell(column);
        if (cell == null) {
            return null;
        }
        try {
            String rule = cell.kind().rule();
            if (rule != null) {
                throw new WrongCell(rule);
            }
            return column.format().read(cell);
        } catch (WrongCell wrong) {
            leave(line, column, wrong);
            return null;
        }
    }

    private void leave(Line line, Column column, WrongCell wrong) {
        Cell cell = line.cell(column);
        Map<String, ?> arguments = wrong.arguments();
        leftOut.add(new ImportFinding(
                line.number(), code, column.name(), wrong.rule(), arguments, cell == null ? null : cell.text()));
    }

    /** An empty item; the lists that have to be there are, as far as the sheet has them. */
    private ObjectNode begun(Part part) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        part.lists().stream()
                .filter(list -> list.required() && header.says(list))
                .forEach(list -> item.putArray(list.list()));
        return item;
    }
}
