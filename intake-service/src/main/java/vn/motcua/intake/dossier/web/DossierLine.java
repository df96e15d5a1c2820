package vn.motcua.intake.dossier.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.persistence.DossierLists.Line;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.kit.web.Page;

/** A dossier in a list. */
@Schema(name = "DossierLine")
public record DossierLine(
        UUID id,
        @Nullable String code,
        int status,
        Text statusName,
        String procedureCode,
        int procedureVersion,
        String caseCode,
        String channel,
        String applicantKind,
        String receivingUnit,
        String competentUnit,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime dueAt) {

    static Page<DossierLine> page(List<Line> lines, int limit) {
        return Page.of(lines, limit, line -> List.of(line.id().toString()), DossierLine::of);
    }

    private static DossierLine of(Line line) {
        return new DossierLine(
                line.id(),
                line.code(),
                line.status(),
                DossierTexts.of(DossierState.of(line.status())),
                line.procedureCode(),
                line.procedureVersion(),
                line.caseCode(),
                line.channel(),
                line.applicantKind(),
                line.receivingUnit(),
                line.competentUnit(),
                VietnamTime.local(line.submittedAt()),
                VietnamTime.localOrNull(line.dueAt()));
    }
}
