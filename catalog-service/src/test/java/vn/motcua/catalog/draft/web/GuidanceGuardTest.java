package vn.motcua.catalog.draft.web;

import static org.hamcrest.Matchers.contains;
import static vn.motcua.catalog.draft.web.Drafting.begin;
import static vn.motcua.catalog.draft.web.Drafting.complete;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.workingtime.WorkingCalendar;

/** A decision tree that does not hold is a gap of the draft, named by its place. */
@QuarkusTest
@WithInfrastructure("catalog_drafts")
@TestProfile(Drafting.WithoutSample.class)
class GuidanceGuardTest {

    private static final LocalDate TODAY = LocalDate.now(WorkingCalendar.ZONE);

    @Test
    void anAnswerThatLeadsNowhereAndWhatItLeavesBehindAreNamed() {
        ObjectNode content = complete("1.930001", TODAY);
        ((ObjectNode) content.at("/guidance/questions/0/answers/0")).put("next", "NOWHERE");

        Map<?, ?> body = Drafting.JSON.convertValue(content, Map.class);

        begin(Map.of("content", body))
                .then()
                .statusCode(201)
                .body("missing.field", contains("guidance.questions[0].answers[0].next", "guidance.outcomes[0]"))
                .body("missing.rule", contains("guidance-unknown-next", "guidance-unreachable"));
    }

    @Test
    void anOutcomeWithoutACaseAndACircleAreNamed() {
        ObjectNode content = complete("1.930002", TODAY);
        ((ObjectNode) content.at("/guidance/outcomes/0")).put("caseCode", "NONE");
        ((ObjectNode) content.at("/guidance/questions/0/answers/1")).put("next", "DIVORCED");

        Map<?, ?> body = Drafting.JSON.convertValue(content, Map.class);

        begin(Map.of("content", body))
                .then()
                .statusCode(201)
                .body("missing.rule", contains("guidance-unknown-case", "guidance-loop", "guidance-unreachable"));
    }
}
