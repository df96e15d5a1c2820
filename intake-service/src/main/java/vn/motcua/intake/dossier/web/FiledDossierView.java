package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.intake.dossier.model.DossierEvent.DossierSubmitted;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.time.VietnamTime;

/**
 * A filed dossier.
 *
 * @param status national status, 1: newly filed
 */
@Schema(name = "FiledDossier")
public record FiledDossierView(
        UUID id,
        int status,
        OffsetDateTime submittedAt,
        String procedureCode,
        int procedureVersion,
        String caseCode,
        String receivingUnit,
        String competentUnit,
        @JsonProperty("_links") Map<String, Link> links) {

    /** Where to go on. */
    public record Link(String href) {}

    /** The answer to a filing. */
    public static Answer of(DossierSubmitted filed) {
        String self = "/intake/v1/dossiers/" + filed.dossierId();
        return Answer.created(
                new FiledDossierView(
                        filed.dossierId(),
                        1,
                        VietnamTime.local(filed.submittedAt()),
                        filed.chosen().procedureCode(),
                        filed.chosen().version(),
                        filed.chosen().caseCode(),
                        filed.offices().receiving(),
                        filed.offices().competent(),
                        Map.of("self", new Link(self), "withdrawals", new Link(self + "/withdrawals"))),
                self);
    }
}
