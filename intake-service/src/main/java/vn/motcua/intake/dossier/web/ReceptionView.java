package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.intake.dossier.application.ReceivingDossier.Reception;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.kit.command.Answer;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workingtime.Step;
import vn.motcua.workingtime.StepKind;

/** A reception: the code, the promised date and how it came about. The receipt with the applicant's name is read at its own address. */
@Schema(name = "Reception")
public record ReceptionView(
        UUID dossierId,
        String dossierCode,
        int status,
        int procedureVersion,
        OffsetDateTime receivedAt,
        OffsetDateTime dueAt,
        List<DueDateStep> dueDateSteps,
        ReceiptHead receipt,
        @JsonProperty("_links") Map<String, FiledDossierView.Link> links) {

    /** One step of the sum of a due date. */
    @Schema(name = "DueDateStep")
    public record DueDateStep(
            StepKind kind,
            OffsetDateTime from,
            OffsetDateTime to,
            Text explanation,

            @Schema(deprecated = true, description = "The same as `explanation`")
            Text text) {
        static DueDateStep of(Step step) {
            Text explanation = new Text(step.vi(), step.en());
            return new DueDateStep(
                    step.kind(),
                    VietnamTime.local(step.from()),
                    VietnamTime.local(step.to()),
                    explanation,
                    explanation);
        }
    }

    /** Form 01 without anything personal: answers of commands are kept for repetition. */
    @Schema(name = "ReceiptHead")
    public record ReceiptHead(
            String form,
            String dossierCode,
            String procedureCode,
            int procedureVersion,
            Text procedureName,
            String receivingUnit,
            OffsetDateTime receivedAt,
            OffsetDateTime dueAt) {}

    static Answer of(Reception reception) {
        DossierReceived received = reception.received();
        OffsetDateTime receivedAt = VietnamTime.local(received.receivedAt());
        OffsetDateTime dueAt = VietnamTime.local(received.dueAt());
        String receipt = "/intake/v1/dossiers/" + received.dossierId() + "/receipt";
        return Answer.created(
                new ReceptionView(
                        received.dossierId(),
                        received.dossierCode(),
                        2,
                        received.chosen().version(),
                        receivedAt,
                        dueAt,
                        reception.dueDateSteps().stream().map(DueDateStep::of).toList(),
                        new ReceiptHead(
                                ReceiptView.FORM,
                                received.dossierCode(),
                                received.chosen().procedureCode(),
                                received.chosen().version(),
                                reception.version().name(),
                                received.offices().receiving(),
                                receivedAt,
                                dueAt),
                        Map.of("receipt", new FiledDossierView.Link(receipt))),
                receipt);
    }
}
