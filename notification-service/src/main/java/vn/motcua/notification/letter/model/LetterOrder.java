package vn.motcua.notification.letter.model;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;

/**
 * A letter that is to be written.
 *
 * @param id of the notice; the Message-ID is made of it and of the sending
 * @param sending which one, from 1
 * @param raisedAt when the event happened
 */
public record LetterOrder(
        UUID id,
        int sending,
        LetterTemplate template,
        LetterFacts facts,
        Instant raisedAt,
        Contact contact,
        KnownDossier dossier) {}
