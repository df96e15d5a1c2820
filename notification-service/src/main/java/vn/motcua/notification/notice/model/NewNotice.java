package vn.motcua.notification.notice.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice that an event gives reason for.
 *
 * @param id time-ordered; the mail's Message-ID is made of it
 * @param eventId the event; there is never a second notice for it
 * @param dossierId whom it concerns
 * @param raisedAt when the event happened
 */
public record NewNotice(
        UUID id, UUID eventId, UUID dossierId, NoticeTemplate template, NoticeFacts facts, Instant raisedAt) {}
