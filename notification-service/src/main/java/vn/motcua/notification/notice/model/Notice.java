package vn.motcua.notification.notice.model;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterTemplate;

/**
 * What somebody must be told, once for each event.
 *
 * @param id that of the event, so there is never a second notice for it; the mail's Message-ID is made of it
 * @param dossierId whom it concerns
 * @param raisedAt when the event happened
 */
public record Notice(UUID id, UUID dossierId, LetterTemplate template, LetterFacts facts, Instant raisedAt) {}
