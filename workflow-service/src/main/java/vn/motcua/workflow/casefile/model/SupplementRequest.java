package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.processflow.SupplementRule;

/**
 * Form 02: what an applicant is asked to complete, once for everything.
 *
 * @param no the how manieth of the case
 * @param stage code of the step in which it was asked for
 * @param step code of the step in which the answer is waited for
 * @param requirements what is asked for
 * @param legalGround document and article that it rests on
 * @param until the moment at which an answer comes too late
 * @param ifUnanswered how the case ends then
 */
public record SupplementRequest(
        UUID id,
        int no,
        String stage,
        String step,
        List<Requirement> requirements,
        String legalGround,
        UUID by,
        Instant at,
        Instant until,
        SupplementRule.Unanswered ifUnanswered)
        implements CaseForm {

    /** Keeps its own list. */
    public SupplementRequest {
        requirements = List.copyOf(requirements);
    }

    @Override
    public String form() {
        return "02";
    }
}
