package vn.motcua.intake.dossier.model;

import org.jspecify.annotations.Nullable;

/**
 * What an officer makes of a group that an applicant states.
 *
 * @param reason what the applicant is told about a rejection
 */
public record DecideOnGroup(
        String group, Concession.Action action, @Nullable String reason) {}
