package vn.motcua.workflow.casefile.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.process.model.Step;

/**
 * The work to do now.
 *
 * @param step of the case's process
 * @param assignee the one person responsible; null while nobody has claimed it
 */
public record OpenTask(Step step, @Nullable UUID assignee) {}
