package vn.motcua.intake.dossier.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementState;
import vn.motcua.kit.time.VietnamTime;

/**
 * Form 02.
 *
 * @param form 02
 * @param beforeReception whether the counter asked, or the office that decides
 * @param until the moment at which an answer comes too late
 */
@Schema(name = "Supplement")
record SupplementView(
        UUID id,
        String form,
        boolean beforeReception,
        SupplementState state,
        List<ItemView> requirements,
        String legalGround,
        OffsetDateTime requestedAt,
        OffsetDateTime until,
        @Nullable OffsetDateTime remindedAt) {

    /** What was asked for, the oldest first. */
    @Schema(name = "Supplements")
    record Supplements(List<SupplementView> items) {}

    /** One thing that is asked for: a paper, or an answer of the form. */
    @Schema(name = "SupplementItem")
    record ItemView(@Nullable String document, @Nullable String field, String reason) {
        static ItemView of(Supplement.Item item) {
            return new ItemView(item.document(), item.field(), item.reason());
        }
    }

    static SupplementView of(Supplement supplement) {
        return new SupplementView(
                supplement.id(),
                "02",
                supplement.beforeReception(),
                supplement.state(),
                supplement.items().stream().map(ItemView::of).toList(),
                supplement.legalGround(),
                VietnamTime.local(supplement.requestedAt()),
                VietnamTime.local(supplement.until()),
                VietnamTime.localOrNull(supplement.remindedAt()));
    }
}
