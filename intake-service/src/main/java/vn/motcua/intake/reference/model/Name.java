package vn.motcua.intake.reference.model;

/**
 * A name for people.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Name(String vi, String en) {}
