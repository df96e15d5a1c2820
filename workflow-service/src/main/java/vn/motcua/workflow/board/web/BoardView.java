package vn.motcua.workflow.board.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.board.model.Board;

/**
 * How much there is to do in a unit. Each figure names the list that shows what it counts.
 *
 * @param figures of the unit
 * @param officers of those who are responsible for something there
 * @param asOf when it was so
 */
@Schema(
        name = "Board",
        examples =
                "{\"unit\":\"H26.30.01\",\"asOf\":\"2026-10-08T09:10:00+07:00\",\"figures\":[{\"figure\":\"IN_PROCESS\",\"count\":12,"
                        + "\"list\":\"/workflow/v1/cases?unit=H26.30.01&life=IN_PROCESS\"}],\"officers\":"
                        + "[{\"officer\":\"00000000-0000-4000-8000-000000000012\",\"figures\":[{\"figure\":\"TASKS\",\"count\":3,"
                        + "\"list\":\"/workflow/v1/tasks?unit=H26.30.01&assignee=00000000-0000-4000-8000-000000000012\"}]}]}")
record BoardView(String unit, Instant asOf, List<FigureLine> figures, List<OfficerLine> officers) {

    /** In the order in which a dossier comes to them; those of the unit. */
    private static final Map<String, String> LISTS = new LinkedHashMap<>();

    /** Those of an officer, and of what nobody is responsible for. */
    private static final Map<String, String> OF_OFFICERS = new LinkedHashMap<>();

    static {
        LISTS.put("RECEIVED", "cases?life=AWAITING_PAYMENT");
        LISTS.put("IN_PROCESS", "cases?life=IN_PROCESS");
        LISTS.put("PAUSED_SUPPLEMENT", "cases?life=PAUSED&pausedFor=SUPPLEMENT");
        LISTS.put("PAUSED_OBLIGATION", "cases?life=PAUSED&pausedFor=FINANCIAL_OBLIGATION");
        LISTS.put("TO_RETURN", "cases?life=FINISHED");
        LISTS.put("NEARLY_DUE", "cases?attention=NEARLY_DUE");
        LISTS.put("OVERDUE", "cases?attention=OVERDUE");
        LISTS.put("TRANSFERS_IN", "transfers?direction=IN");
        LISTS.put("TRANSFERS_OUT", "transfers?direction=OUT");
        OF_OFFICERS.put("TASKS", "tasks?");
        OF_OFFICERS.put("TASKS_NEARLY_DUE", "tasks?attention=NEARLY_DUE");
        OF_OFFICERS.put("TASKS_OVERDUE", "tasks?attention=OVERDUE");
    }

    /**
     * One figure.
     *
     * @param figure RECEIVED, IN_PROCESS, PAUSED_SUPPLEMENT, PAUSED_OBLIGATION, TO_RETURN, NEARLY_DUE, OVERDUE, TRANSFERS_IN, TRANSFERS_OUT; of tasks
     *     TASKS, TASKS_NEARLY_DUE, TASKS_OVERDUE
     * @param list what it counts
     */
    @Schema(name = "BoardFigure")
    record FigureLine(String figure, long count, String list) {}

    /**
     * What an officer is responsible for.
     *
     * @param officer absent: what nobody is responsible for
     */
    @Schema(name = "BoardOfficer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfficerLine(@Nullable UUID officer, @Nullable String name, List<FigureLine> figures) {}

    static BoardView of(Board board) {
        Map<String, OfficerLine> officers = new LinkedHashMap<>();
        board.counts().stream()
                .filter(count -> OF_OFFICERS.containsKey(count.figure()))
                .forEach(count -> officers.computeIfAbsent(
                        String.valueOf(count.officer()), key -> officer(board, count.officer(), count.name())));
        return new BoardView(
                board.unit(),
                board.asOf(),
                LISTS.entrySet().stream()
                        .map(figure -> new FigureLine(
                                figure.getKey(),
                                board.of(figure.getKey()),
                                "/workflow/v1/" + figure.getValue() + "&unit=" + board.unit()))
                        .toList(),
                List.copyOf(officers.values()));
    }

    private static OfficerLine officer(Board board, @Nullable UUID officer, @Nullable String name) {
        String whose = "&unit=" + board.unit() + (officer == null ? "&state=FREE" : "&assignee=" + officer);
        return new OfficerLine(
                officer,
                name,
                OF_OFFICERS.entrySet().stream()
                        .map(figure -> new FigureLine(
                                figure.getKey(),
                                board.counts().stream()
                                        .filter(count -> count.figure().equals(figure.getKey())
                                                && String.valueOf(count.officer())
                                                        .equals(String.valueOf(officer)))
                                        .mapToLong(Board.Count::count)
                                        .sum(),
                                ("/workflow/v1/" + figure.getValue() + whose).replace("?&", "?")))
                        .toList());
    }
}
