package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.StreamSupport;
import vn.motcua.local.scenario.Recorder.Ask;

/** The dossier as each of those who have to do with it sees it in the end. */
final class DossierViews {

    private final Api api;
    private final String dossier;

    DossierViews(Api api, String dossier) {
        this.api = api;
        this.dossier = dossier;
    }

    /** The applicant's view, as soon as it shows the end, or as it is after a while. */
    JsonNode applicant() throws IOException, InterruptedException {
        Ask ask = Ask.get("citizen", api.intake("/dossiers/" + dossier));
        return api.last(
                        ask,
                        reply -> reply.json().path("status").asInt() == 10
                                && reply.json().at("/fee/state").asText().equals("SETTLED"))
                .json();
    }

    /** The case as the officers see it. */
    JsonNode caseFile() throws IOException, InterruptedException {
        return api.ok(Ask.get("clerk", api.workflow("/cases/" + dossier))).json();
    }

    /** The fee as its payer sees it. */
    JsonNode fee() throws IOException, InterruptedException {
        return api.ok(Ask.get("citizen", api.payments("/dossiers/" + dossier + "/fees")))
                .json()
                .path("items");
    }

    /** The book as the cashier sees it. */
    JsonNode ledger() throws IOException, InterruptedException {
        return api.ok(Ask.get("cashier", api.payments("/ledger-entries?dossierId=" + dossier)))
                .json()
                .path("items");
    }

    /** What is known of notices, once so many were sent. */
    JsonNode notices(int atLeast) throws IOException, InterruptedException {
        Ask ask = Ask.get("inspector", api.notifications("/notices?dossierId=" + dossier));
        return api.last(
                        ask,
                        reply -> StreamSupport.stream(reply.json().path("items").spliterator(), false)
                                        .filter(notice ->
                                                notice.path("state").asText().equals("SENT"))
                                        .count()
                                >= atLeast)
                .json()
                .path("items");
    }
}
