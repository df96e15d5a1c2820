package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.procedure.model.CertifiedCopyGuard;
import vn.motcua.catalog.procedure.model.CertifiedCopyGuard.Demand;
import vn.motcua.catalog.procedure.model.DocumentRequirement.CopyForm;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.time.VietnamTime;

/** Judges every demand for a certified copy by the rules of the day on which the version takes effect. */
@ApplicationScoped
class CheckingCertifiedCopies implements PublicationCheck {

    private final CertifiedCopyRules rules;
    private final Clock clock;

    CheckingCertifiedCopies(CertifiedCopyRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<FieldError> findings(JsonNode content, Shape shape) {
        Set<String> grounds = new HashSet<>();
        content.path("legalGrounds")
                .forEach(ground -> grounds.add(ground.path("number").asText()));
        CertifiedCopyGuard guard = new CertifiedCopyGuard(rules.on(firstDay(content)), grounds);
        List<FieldError> findings = new ArrayList<>();
        JsonNode cases = content.path("cases");
        for (int i = 0; i < cases.size(); i++) {
            findings.addAll(
                    guard.findings(demands("cases[" + i + "]", cases.path(i).path("documents"))));
        }
        return findings;
    }

    private LocalDate firstDay(JsonNode content) {
        try {
            return LocalDate.parse(content.path("effectiveFrom").asText());
        } catch (DateTimeParseException notYet) {
            return VietnamTime.today(clock);
        }
    }

    private static List<Demand> demands(String path, JsonNode documents) {
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            JsonNode document = documents.path(i);
            String form = document.path("copyForm").asText();
            demands.add(new Demand(
                    path + ".documents[" + i + "]",
                    document.path("code").textValue(),
                    document.path("alternativeGroup").textValue(),
                    form.equals(CopyForm.CERTIFIED.name()),
                    document.path("originals").asInt() > 0 || form.equals(CopyForm.ORIGINAL_SHOWN.name()),
                    document.hasNonNull("heldByState"),
                    document.path("certifiedCopyGround").path("number").textValue()));
        }
        return demands;
    }
}
