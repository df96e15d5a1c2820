package vn.motcua.kit.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One recorded deed.
 *
 * @param at when
 * @param actor account id, or {@code system}
 * @param action the command, e.g. {@code ReceiveDossier}
 * @param details what matters for a later inspection; codes and ids, never personal data
 */
public record AuditEntry(Instant at, String actor, String action, Map<String, ?> details) {}
