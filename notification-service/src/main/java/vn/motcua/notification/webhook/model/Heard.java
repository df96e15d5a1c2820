package vn.motcua.notification.webhook.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that others may have subscribed to.
 *
 * @param data its payload as it came: events carry no personal data
 */
public record Heard(UUID id, UUID dossierId, String type, Instant at, String data) {}
