package vn.motcua.notification.notice.persistence;

/**
 * How many notices wait, and for what.
 *
 * @param contact for the contact of their dossier
 * @param turn for their turn: due now
 * @param retry for another attempt later
 */
public record Waiting(long contact, long turn, long retry) {}
