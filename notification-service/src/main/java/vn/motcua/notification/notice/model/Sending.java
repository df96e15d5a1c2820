package vn.motcua.notification.notice.model;

import java.time.Instant;

/**
 * Which sending of a notice this is. What is repeated within one is the same mail, with the same Message-ID; another one is another mail.
 *
 * @param number 1 unless an officer had it sent again
 * @param since when it began: a mail system that refuses for now is not asked for ever
 */
public record Sending(int number, Instant since) {}
