package vn.motcua.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.client.catalog.api.ProceduresApi;
import vn.motcua.client.catalog.api.QuotesApi;
import vn.motcua.client.catalog.model.FeeQuoteRequest;
import vn.motcua.client.catalog.model.FeeQuoteResponse;
import vn.motcua.client.catalog.model.ProcedureSummary;
import vn.motcua.client.intake.api.DossiersApi;
import vn.motcua.client.intake.api.ReceptionApi;
import vn.motcua.client.intake.model.ApplicantKind;
import vn.motcua.client.intake.model.DossierEntryView;
import vn.motcua.client.intake.model.DossierView;
import vn.motcua.client.intake.model.FiledDossier;
import vn.motcua.client.intake.model.Filing;
import vn.motcua.client.intake.model.FilingApplicant;
import vn.motcua.client.intake.model.FilingContact;
import vn.motcua.client.intake.model.FilingCopyKind;
import vn.motcua.client.intake.model.FilingDocument;
import vn.motcua.client.intake.model.Reception;
import vn.motcua.client.payment.api.FeesApi;
import vn.motcua.client.payment.model.FeeState;
import vn.motcua.client.payment.model.GatewayName;
import vn.motcua.client.payment.model.PaymentRequest;
import vn.motcua.client.payment.model.PaymentStarted;
import vn.motcua.client.workflow.api.CasesApi;
import vn.motcua.client.workflow.api.TasksApi;
import vn.motcua.client.workflow.model.Appraisal;
import vn.motcua.client.workflow.model.Approval;
import vn.motcua.client.workflow.model.ApprovalDecision;
import vn.motcua.client.workflow.model.CaseStanding;
import vn.motcua.client.workflow.model.CaseState;
import vn.motcua.client.workflow.model.DeliveryChannel;
import vn.motcua.client.workflow.model.DeliveryProof;
import vn.motcua.client.workflow.model.HandOver;
import vn.motcua.client.workflow.model.HandOverProof;
import vn.motcua.client.workflow.model.Proposal;
import vn.motcua.client.workflow.model.ResultIssue;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.people.Tokens;
import vn.motcua.local.stack.Stack;

/**
 * The clients that openapi-generator makes of the documents take one dossier through all five steps, against a stack that is up
 * ({@code ./motcua up --detach}); without one it is passed over.
 */
class GeneratedClientTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String PROCEDURE = "1.004222";
    private static final String UNIT = "H26.30.01";
    private static final String VIETNAMESE = "vi";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Settings settings;
    private Tokens tokens;

    @BeforeEach
    void findStack() {
        String home = System.getenv()
                .getOrDefault("MOTCUA_HOME", ROOT.resolve(".motcua").toString());
        Installation installation = new Installation(ROOT, Path.of(home));
        assumeTrue(Files.exists(installation.home().resolve("infrastructure.classpath")), "nothing is built");
        settings = Settings.of(installation, System.getenv());
        Secrets secrets = new Secrets(installation);
        assumeTrue(new Stack(installation, settings, secrets).isUp(), "no stack is up");
        tokens = new Tokens(new Http(), settings, secrets);
    }

    @Test
    void takesOneDossierToReturned() throws Exception {
        assertThat(new ProceduresApi(catalog())
                        .searchProcedures(null, null, null, null, 5, "dang ky thuong tru", null, null, null, VIETNAMESE)
                        .getItems())
                .extracting(ProcedureSummary::getCode)
                .contains(PROCEDURE);
        FeeQuoteResponse quote = new QuotesApi(catalog())
                .quoteFees(
                        new FeeQuoteRequest()
                                .procedureCode(PROCEDURE)
                                .unit(UNIT)
                                .channel(vn.motcua.client.catalog.model.Channel.ONLINE),
                        VIETNAMESE);

        DossiersApi citizen = new DossiersApi(intake("citizen"));
        FiledDossier filed = citizen.fileDossier(key(), filing(), null, VIETNAMESE);
        assertThat(filed.getStatus()).isEqualTo(1);
        UUID dossier = filed.getId();

        Reception received = new ReceptionApi(intake("reception")).receiveDossier(dossier, key(), VIETNAMESE);
        assertThat(received.getDueDateSteps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.getExplanation().getVi()).isNotBlank();
            assertThat(step.getExplanation().getEn()).isNotBlank();
        });

        PaymentStarted payment = soon(
                () -> new FeesApi(payment("citizen"))
                        .startPayment(dossier, key(), new PaymentRequest().method(GatewayName.VNPAY), VIETNAMESE),
                started -> true);
        assertThat(payment.getAmount()).isEqualTo(quote.getTotal());
        pay(payment.getRedirectUrl());
        soon(
                () -> new FeesApi(payment("citizen")).listFeesOfDossier(dossier, VIETNAMESE),
                fees -> fees.getItems().getFirst().getState() == FeeState.SETTLED);

        await("appraiser", dossier, "APPRAISE");
        cases("appraiser").claimCase(dossier, key(), null, VIETNAMESE, null);
        cases("appraiser")
                .appraiseCase(
                        dossier,
                        key(),
                        new Appraisal().proposal(Proposal.APPROVE).opinion("Hồ sơ đầy đủ."),
                        null,
                        VIETNAMESE);
        await("approver", dossier, "APPROVE");
        cases("approver")
                .approveCase(dossier, key(), new Approval().decision(ApprovalDecision.APPROVE), null, VIETNAMESE);
        await("clerk", dossier, "ISSUE");
        CaseStanding issued = cases("clerk")
                .issueResult(
                        dossier,
                        key(),
                        null,
                        VIETNAMESE,
                        new ResultIssue().title("Thông báo kết quả đăng ký thường trú"));
        await("clerk", dossier, "HAND_OVER");
        CaseStanding returned = cases("clerk")
                .handOverResult(
                        dossier,
                        key(),
                        new HandOver()
                                .channel(DeliveryChannel.ONLINE)
                                .proof(new HandOverProof()
                                        .kind(DeliveryProof.DOWNLOADED)
                                        .reference(issued.getResultCode())),
                        null,
                        VIETNAMESE);
        assertThat(returned.getState()).isEqualTo(CaseState.RETURNED);

        DossierView view = soon(() -> citizen.readDossier(dossier, VIETNAMESE), seen -> seen.getStatus() == 10);
        assertThat(view.getCode()).isEqualTo(received.getDossierCode());
        assertThat(view.getTimeline()).extracting(DossierEntryView::getStep).contains(2, 3, 4, 5);
        assertThat(citizen.listDossiers(view.getCode(), null, null, null, null, VIETNAMESE)
                        .getItems())
                .singleElement()
                .satisfies(line -> assertThat(line.getId()).isEqualTo(dossier));
    }

    private static Filing filing() {
        String name = "Nguyễn Thị Sinh Ra";
        String address = "1 phố Thử Nghiệm, phường Hoàn Kiếm, Hà Nội";
        return new Filing()
                .procedureCode(PROCEDURE)
                .channel(vn.motcua.client.intake.model.Channel.ONLINE)
                .competentUnit(UNIT)
                .applicant(new FilingApplicant()
                        .kind(ApplicantKind.CITIZEN)
                        .fullName(name)
                        .identityNumber("001190000000")
                        .dateOfBirth(LocalDate.of(1990, 5, 12))
                        .address(address))
                .contact(new FilingContact().email("client@example.vn").phone("0900000000"))
                .form(Map.of(
                        "fullName", name,
                        "dateOfBirth", "1990-05-12",
                        "gender", "FEMALE",
                        "identityNumber", "001190000000",
                        "newAddress", address,
                        "headOfHousehold", name,
                        "relationToHead", "HEAD"))
                .addDocumentsItem(new FilingDocument()
                        .requirement("CT01")
                        .copyKind(FilingCopyKind.ELECTRONIC)
                        .fileName("ct01.pdf"))
                .addDocumentsItem(new FilingDocument()
                        .requirement("CHO_O_SO_HUU")
                        .copyKind(FilingCopyKind.COPY)
                        .fileName("so-huu.pdf"));
    }

    private static void pay(URI page) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest choice = HttpRequest.newBuilder(page)
                    .POST(HttpRequest.BodyPublishers.ofString("choice=pay"))
                    .build();
            assertThat(browser.send(choice, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private void await(String officer, UUID dossier, String step) throws Exception {
        TasksApi tasks = new TasksApi(workflow(officer));
        soon(
                () -> tasks.listTasks(
                        null,
                        null,
                        null,
                        null,
                        dossier.toString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        step,
                        null,
                        VIETNAMESE),
                page -> page.getItems().size() == 1);
    }

    /** The services tell each other by events: asks until it is so. */
    private static <T> T soon(Callable<T> ask, Predicate<T> holds) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(vn.motcua.client.payment.ApiException.class)
                .until(ask, holds);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private vn.motcua.client.catalog.ApiClient catalog() {
        var client = new vn.motcua.client.catalog.ApiClient();
        client.updateBaseUri(settings.url(Port.CATALOG));
        return client;
    }

    private vn.motcua.client.intake.ApiClient intake(String person) throws InterruptedException {
        var client = new vn.motcua.client.intake.ApiClient();
        client.updateBaseUri(settings.url(Port.INTAKE));
        String token = tokens.of(person);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private vn.motcua.client.payment.ApiClient payment(String person) throws InterruptedException {
        var client = new vn.motcua.client.payment.ApiClient();
        client.updateBaseUri(settings.url(Port.PAYMENT));
        String token = tokens.of(person);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private vn.motcua.client.workflow.ApiClient workflow(String person) throws InterruptedException {
        var client = new vn.motcua.client.workflow.ApiClient();
        client.updateBaseUri(settings.url(Port.WORKFLOW));
        String token = tokens.of(person);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    private CasesApi cases(String person) throws InterruptedException {
        return new CasesApi(workflow(person));
    }
}
