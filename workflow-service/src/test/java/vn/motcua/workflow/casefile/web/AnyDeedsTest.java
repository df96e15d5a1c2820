package vn.motcua.workflow.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workflow.Stage;

/**
 * Whatever officers of two units and their leads do, in whatever order, through the REST interface and over the real tables: every answer is a legal
 * one, what is refused changes nothing, and after each deed tasks, marking and life agree. The same is played thousands of times over the model.
 */
@QuarkusTest
@WithInfrastructure(Stage.DATABASE)
class AnyDeedsTest {

    private static final int SEQUENCES = 40;
    private static final int DEEDS = 10;
    private static final Set<Integer> LEGAL = Set.of(201, 403, 404, 409, 422);

    private Connection connection;
    private Stage stage;
    private List<String> tokens;
    private List<UUID> officers;

    @BeforeEach
    void setTheStage() throws SQLException {
        connection = Infrastructure.database().connect(Stage.DATABASE);
        stage = new Stage().withCatalogue().withConsultedProcedure();
        tokens = new ArrayList<>();
        officers = new ArrayList<>();
        String[] all = {"appraiser", "approver", "clerk", "unit-lead"};
        for (String unit : List.of(Stage.UNIT, Stage.UNIT, Stage.UNIT, Stage.OTHER_UNIT, Stage.OTHER_UNIT)) {
            UUID officer = UUID.randomUUID();
            officers.add(officer);
            tokens.add(stage.officer(officer, unit, all));
        }
    }

    @AfterEach
    void clear() throws SQLException {
        connection.close();
        stage.close();
    }

    @Test
    void whateverIsDoneEndsInALegalState() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Integer, Integer> answers = new HashMap<>();
        for (int i = 0; i < SEQUENCES; i++) {
            UUID dossier = stage.received(i % 2 == 0 ? Stage.CONSULTED : Stage.FREE, reception -> {});
            Stage.awaitState(dossier, "APPRAISAL");
            String when = "seed %d, dossier %s".formatted(seed, dossier);
            Standing before = standing(dossier);
            for (int deed = 0; deed < DEEDS; deed++) {
                int status = deed(dossier, before.open(), random);
                answers.merge(status, 1, Integer::sum);
                assertThat(status).as(when).isIn(LEGAL);
                Standing after = standing(dossier);
                if (status != 201) {
                    assertThat(after.all()).as(when).isEqualTo(before.all());
                }
                assertLegal(after, when);
                before = after;
            }
            assertLedgerAddsUp(dossier);
        }
        assertThat(answers.get(201)).as("%s", answers).isGreaterThan(SEQUENCES);
    }

    private int deed(UUID dossier, List<String> steps, Random random) {
        String token = tokens.get(random.nextInt(tokens.size()));
        Map<String, Object> body = new HashMap<>();
        if (!steps.isEmpty() && random.nextInt(4) > 0) {
            body.put("step", steps.get(random.nextInt(steps.size())));
        }
        String command =
                switch (random.nextInt(14)) {
                    case 0 -> "claims";
                    case 1 -> "releases";
                    case 2 -> {
                        body.put("assignee", officers.get(random.nextInt(officers.size())));
                        yield "assignments";
                    }
                    case 3 -> "recalls";
                    case 4 -> {
                        body.put("unit", random.nextBoolean() ? Stage.UNIT : Stage.OTHER_UNIT);
                        body.put("reason", "Thuộc địa bàn");
                        yield "transfers";
                    }
                    case 5 -> "transfer-confirmations";
                    case 6 -> "transfer-refusals";
                    case 7, 8 -> {
                        body.put("proposal", "APPROVE");
                        body.put("opinion", "Đủ điều kiện");
                        yield "appraisals";
                    }
                    case 9 -> {
                        body.put("decision", "APPROVE");
                        yield "approvals";
                    }
                    case 10 -> {
                        body.put("reason", "Xem lại");
                        yield "returns";
                    }
                    case 11 -> "results";
                    case 12 -> {
                        body.putAll(Stage.signedAtTheCounter());
                        yield "hand-overs";
                    }
                    default -> {
                        body.put("opinion", "AGREE");
                        yield "completions";
                    }
                };
        return Stage.postWith(token, dossier, command, body).extract().statusCode();
    }

    /**
     * A case and its tasks as they stand.
     *
     * @param all of it, as one text
     * @param open steps
     * @param marked steps
     * @param halfHeld tasks with an officer and no time since when, or the other way round
     */
    private record Standing(
            String all,
            List<String> open,
            List<String> marked,
            String life,
            @Nullable String endedAs,
            int halfHeld) {}

    private Standing standing(UUID dossier) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select md5(cast(c as text) || string_agg(cast(t as text), ';' order by t.task_no)) as whole, c.life, c.ended_as, c.marking,
                       coalesce(string_agg(t.step, ' ' order by t.step) filter (where t.closed_at is null), '') as open,
                       count(*) filter (where (t.assignee is null) <> (t.claimed_at is null)) as half_held
                  from cases c join tasks t on t.dossier_id = c.dossier_id
                 where c.dossier_id = ?
                 group by c.dossier_id
                """)) {
            statement.setObject(1, dossier);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Standing(
                        row.getString("whole"),
                        words(row.getString("open")),
                        words(row.getString("marking")).stream()
                                .filter(place -> !place.contains("<"))
                                .sorted()
                                .toList(),
                        row.getString("life"),
                        row.getString("ended_as"),
                        row.getInt("half_held"));
            }
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private static void assertLegal(Standing standing, String when) {
        if (Set.of("RETURNED", "STOPPED", "WITHDRAWN").contains(standing.life())) {
            assertThat(standing.open()).as(when).isEmpty();
            assertThat(standing.endedAs()).as(when).isEqualTo(standing.life());
        } else {
            assertThat(standing.open()).as(when).isEqualTo(standing.marked()).isNotEmpty();
            assertThat(standing.endedAs()).as(when).isNull();
        }
        assertThat(standing.halfHeld()).as(when).isZero();
    }

    private void assertLedgerAddsUp(UUID dossier) {
        var ledger = Stage.with(TestTokens.of("lead"))
                .get("/cases/{id}/ledger", dossier)
                .then()
                .statusCode(200)
                .extract();
        int minutes = ledger.path("minutes");
        List<Integer> parts = ledger.path("entries.minutes");
        assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(minutes);
    }
}
