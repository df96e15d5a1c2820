package vn.motcua.notification.inbox.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Something to tell an account.
 *
 * @param reader whose inbox it goes to
 * @param id of the notice: nobody is told twice
 * @param at when the event happened
 */
public record NewItem(UUID reader, UUID id, UUID dossierId, String template, ItemFacts facts, Instant at) {}
