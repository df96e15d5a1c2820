package vn.motcua.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.people.Canaries;
import vn.motcua.local.people.Canaries.Person;
import vn.motcua.local.scenario.DossierRecords.Event;
import vn.motcua.local.stack.Context;

/** Runs the scenario, waits until everybody agrees, and shows it. */
public final class DemoRun {

    private static final long MAIL_PATIENCE_NANOS = 15_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 100_000_000L;

    private final Context context;
    private final @Nullable Path file;

    /**
     * @param file receives every exchange, record and mail; empty for none
     */
    public DemoRun(Context context, Optional<Path> file) {
        this.context = context;
        this.file = file.orElse(null);
    }

    /** Whether everything holds that must. */
    public boolean run() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String run = "demo" + Long.toString(System.currentTimeMillis(), 36);
        Person applicant = Canaries.person(run, System.currentTimeMillis() % 100_000);
        Recorder recorder = new Recorder(new People(context.tokens()));
        DossierRecords records = new DossierRecords(context.settings().address(Port.KAFKA));
        SinkJournals journals = new SinkJournals(context.installation().sandbox());
        Deeds deeds = new Deeds();
        Api api = new Api(recorder, context.settings(), run);
        DossierLifecycleScenario scenario = new DossierLifecycleScenario(api, applicant, deeds);
        String stopped = told(scenario);
        if (!stopped.isEmpty()) {
            write(
                    scenario,
                    recorder,
                    records.of(scenario.dossier()),
                    journals.mailsTo(applicant.email()),
                    Map.of(stopped, false));
            throw new Refused(stopped);
        }
        DossierViews views = new DossierViews(api, scenario.dossier());
        JsonNode view = views.applicant();
        JsonNode notices = views.notices(Outcome.LETTERS.size());
        List<JsonNode> mails = mails(journals, applicant.email(), notices.size());
        List<Event> events = records.of(scenario.dossier());
        Outcome outcome = Outcome.of(new Outcome.Evidence(
                scenario.quoted(),
                view,
                views.caseFile(),
                views.fee(),
                views.ledger(),
                notices,
                journals.capturesOf(scenario.reference()),
                mails,
                events));
        context.out().println();
        context.out().print(Timeline.text(deeds.all(), events, notices, view));
        context.out().println();
        outcome.checks().forEach((check, holds) -> context.out().println((holds ? "  [+] " : "  [!] ") + check));
        context.out()
                .printf(
                        Locale.ROOT,
                        "%nDossier %s (%s), result %s, %s in %.1f s.%n",
                        scenario.code(),
                        scenario.dossier(),
                        scenario.result(),
                        outcome.holds() ? "returned" : "NOT as it should be",
                        (System.nanoTime() - begin) / 1e9);
        write(scenario, recorder, events, mails, outcome.checks());
        return outcome.holds();
    }

    private static String told(DossierLifecycleScenario scenario) throws IOException, InterruptedException {
        try {
            scenario.guide();
            scenario.prepareAndFile();
            scenario.receiveAndPay();
            scenario.process();
            scenario.handOver();
            return "";
        } catch (Refused stops) {
            return String.valueOf(stops.getMessage());
        }
    }

    private static List<JsonNode> mails(SinkJournals journals, String address, int expected) throws IOException {
        long deadline = System.nanoTime() + MAIL_PATIENCE_NANOS;
        List<JsonNode> mails = journals.mailsTo(address);
        while (mails.size() < expected && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            mails = journals.mailsTo(address);
        }
        return mails;
    }

    private void write(
            DossierLifecycleScenario scenario,
            Recorder recorder,
            List<Event> events,
            List<JsonNode> mails,
            Map<String, Boolean> checks)
            throws IOException {
        if (file == null) {
            return;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("writtenAt", Instant.now().toString());
        all.put("dossierId", scenario.dossier());
        all.put("dossierCode", scenario.code());
        all.put("resultCode", scenario.result());
        all.put("paymentReference", scenario.reference());
        all.put("checks", checks);
        all.put("exchanges", recorder.exchanges());
        all.put("records", events.stream().map(Event::json).toList());
        all.put("mails", mails);
        Files.writeString(file, Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
        context.out().println("Every exchange, record and mail: " + file);
    }
}
