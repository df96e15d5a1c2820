package vn.motcua.workflow.casefile.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;

/**
 * What every command of an officer has in common.
 *
 * @param caller who orders
 * @param dossierId whose case it concerns
 * @param seenVersion the version the caller decided on; null when the caller does not say
 */
public record OfficerOrder(
        Caller caller, UUID dossierId, @Nullable Long seenVersion) {}
