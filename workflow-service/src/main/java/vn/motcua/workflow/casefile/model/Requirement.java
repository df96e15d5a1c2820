package vn.motcua.workflow.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an applicant is asked for: a paper, or an answer of the form.
 *
 * @param document code of what the version asks for; null for an answer of the form
 * @param field path of the answer in the form, such as {@code newAddress} or {@code house.area}; null for a paper
 * @param reason what is missing or wrong, as the applicant reads it; it names no person
 */
public record Requirement(
        @Nullable String document, @Nullable String field, String reason) {}
