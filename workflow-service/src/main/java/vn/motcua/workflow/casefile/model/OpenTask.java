package vn.motcua.workflow.casefile.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work to do now.
 *
 * @param step of the case's process
 * @param assignee the one person responsible; null while nobody has claimed it
 */
public record OpenTask(Step step, @Nullable UUID assignee) {}
