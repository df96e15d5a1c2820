package vn.motcua.notification.letter.model;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;

/**
 * A letter that is to be written.
 *
 * @param id of the notice; the Message-ID is made of it
 * @param raisedAt when the event happened
 */
public record LetterOrder(
        UUID id, LetterTemplate template, LetterFacts facts, Instant raisedAt, Contact contact, KnownDossier dossier) {}
