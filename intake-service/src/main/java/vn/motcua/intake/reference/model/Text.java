package vn.motcua.intake.reference.model;

/**
 * A text for people, in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Text(String vi, String en) {}
