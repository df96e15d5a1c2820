package vn.motcua.workflow.casefile.model;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts on a case.
 *
 * @param id subject of the account
 * @param roles held, by token and by assignment, in the unit of the case; those held in the unit of a task stand with the task
 */
public record Officer(UUID id, Set<String> roles) {

    /** Keeps its own set. */
    public Officer {
        roles = Set.copyOf(roles);
    }
}
