package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditLinkTest {

    /** The expected value comes from {@code printf '%s' "$text" | sha256sum}, not from our code. */
    @Test
    void recomputesAChain() {
        AuditLink first = new AuditLink(
                "",
                "dossier:1",
                1,
                Instant.parse("2026-11-22T01:02:03.000004Z"),
                "system",
                "SubmitDossier",
                "{\"version\":1}");
        assertThat(first.hash()).isEqualTo("d938c644443569c5c7aea87519f42e927013acd0d8fc94fb62e20af85c18a9aa");
        AuditLink second = new AuditLink(
                first.hash(), "dossier:1", 2, Instant.parse("2026-11-22T01:02:04Z"), "system", "ReceiveDossier", "{}");
        assertThat(second.hash()).isNotEqualTo(first.hash()).hasSize(64);
    }

    @Test
    void noticesAnyChange() {
        AuditLink link = new AuditLink("", "a", 1, Instant.EPOCH, "b", "c", "{}");
        assertThat(new AuditLink("", "a", 1, Instant.EPOCH, "b", "c", "{ }").hash())
                .isNotEqualTo(link.hash());
        assertThat(new AuditLink("", "a", 1, Instant.EPOCH, "x", "c", "{}").hash())
                .isNotEqualTo(link.hash());
        assertThat(new AuditLink("", "a", 1, Instant.EPOCH.plusNanos(1_000), "b", "c", "{}").hash())
                .isNotEqualTo(link.hash());
    }
}
