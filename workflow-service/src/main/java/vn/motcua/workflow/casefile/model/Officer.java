package vn.motcua.workflow.casefile.model;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts on a case.
 *
 * @param id account
 * @param roles the roles held, by token and by assignment, in the unit of this very case
 */
public record Officer(UUID id, Set<String> roles) {}
