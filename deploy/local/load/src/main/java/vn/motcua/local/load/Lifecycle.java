package vn.motcua.local.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.load.Calls.Reply;

/** One dossier from the filing until its result is handed over. Runs on the event loop. */
final class Lifecycle {

    /** People take longer; who looks sooner pays for looks that find nothing yet. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(500);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int PAGES = 20;
    private static final String EMPTY = "{}";

    private final Driving driving;
    private final Tally tally;
    private final long number;
    private final long intended;
    private final Offices.Office office;
    private final String applicant;
    private final String key;
    private String dossier = "";

    /**
     * @param number tells this lifecycle from every other of the run
     * @param intended when it should have begun, on the clock of {@link System#nanoTime}
     */
    Lifecycle(Driving driving, Tally tally, long number, long intended) {
        this.driving = driving;
        this.tally = tally;
        this.number = number;
        this.intended = intended;
        this.office = driving.crew().office(number);
        this.applicant = driving.crew().applicant(number);
        this.key = driving.run() + "-" + number;
    }

    /** A call was answered with something else than success; the message names step and answer and nothing else. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message, null, false, false);
        }
    }

    /** The whole way. */
    Future<Void> whole() {
        return opened().compose(unused -> onTask(office.appraiser(), Step.FIND_TASK))
                .compose(unused -> decide(
                        Step.APPRAISE,
                        "appraisals",
                        office.appraiser(),
                        "{\"proposal\":\"APPROVE\",\"opinion\":\"Đủ điều kiện\"}"))
                .compose(unused -> decide(Step.APPROVE, "approvals", office.approver(), "{\"decision\":\"APPROVE\"}"))
                .compose(unused -> decide(Step.ISSUE, "results", office.clerk(), EMPTY))
                .compose(unused -> decide(
                        Step.HAND_OVER,
                        "hand-overs",
                        office.clerk(),
                        "{\"channel\":\"ONLINE\",\"proof\":{\"kind\":\"DOWNLOADED\",\"reference\":\"load\"}}"));
    }

    /** As far as the paid dossier that waits for its appraiser. */
    Future<Void> opened() {
        return submit().compose(unused -> find()).compose(unused -> receive()).compose(unused -> pay());
    }

    private Future<Void> submit() {
        String procedure = driving.procedures().code(number, office.isOfTheCity());
        String body = driving.applications().body(number, office, procedure);
        return timed(Step.SUBMIT, intended, () -> driving.calls()
                        .post(Port.INTAKE, "/intake/v1/dossiers", bearer(applicant), key + "-submit", body))
                .map(reply -> {
                    dossier = required(Step.SUBMIT, reply, "id");
                    note("submit", "-submit", dossier);
                    return null;
                });
    }

    private Future<Void> find() {
        long begin = System.nanoTime();
        return page("", 1).onSuccess(unused -> tally.took(Step.FIND_DOSSIER, System.nanoTime() - begin));
    }

    private Future<Void> page(String cursor, int count) {
        String path = "/intake/v1/dossiers?status=1&limit=100" + cursor;
        return driving.calls()
                .get(Port.INTAKE, path, bearer(office.reception()))
                .compose(reply -> {
                    if (!reply.isSuccess()) {
                        return Future.failedFuture(refused(Step.FIND_DOSSIER, reply));
                    }
                    if (reply.body().contains(dossier)) {
                        return Future.succeededFuture();
                    }
                    var next = Fields.of(reply.body(), "next");
                    return next.isEmpty() || count == PAGES
                            ? Future.failedFuture(new Failed("find-dossier: not in the list"))
                            : page("&cursor=" + next.get(), count + 1);
                });
    }

    private Future<Void> receive() {
        return timed(Step.RECEIVE, System.nanoTime(), () -> driving.calls()
                        .post(
                                Port.INTAKE,
                                "/intake/v1/dossiers/" + dossier + "/receptions",
                                bearer(office.reception()),
                                key + "-receive",
                                EMPTY))
                .map(reply -> {
                    note("receive", "-receive", required(Step.RECEIVE, reply, "dossierCode"));
                    return null;
                });
    }

    /** The fee is raised by an event, so the first try may come too early. */
    private Future<Void> pay() {
        long begin = System.nanoTime();
        Supplier<Future<Reply>> start = () -> driving.calls()
                .post(
                        Port.PAYMENT,
                        "/payments/v1/dossiers/" + dossier + "/payments",
                        bearer(applicant),
                        key + "-pay",
                        "{\"method\":\"VNPAY\"}");
        return eventually(Step.START_PAYMENT, begin, start, reply -> reply.status() == 409 || reply.status() == 404)
                .compose(reply -> {
                    tally.waitedForFee(System.nanoTime() - begin);
                    note("pay", "-pay", required(Step.START_PAYMENT, reply, "paymentId"));
                    long amount = Long.parseLong(required(Step.START_PAYMENT, reply, "amount"));
                    return driving.gateway().take(required(Step.START_PAYMENT, reply, "reference"), amount);
                })
                .compose(this::announce);
    }

    /** A gateway announces until it hears that the payment is recorded; one that was patient may hear that it was recorded before. */
    private Future<Void> announce(String announcement) {
        return timed(Step.ANNOUNCE_PAYMENT, System.nanoTime(), () -> driving.calls()
                        .get(Port.PAYMENT, "/payments/v1/gateways/vnpay/ipn?" + announcement, null))
                .compose(reply -> {
                    String code = required(Step.ANNOUNCE_PAYMENT, reply, "RspCode");
                    boolean patient = driving.calls().patient();
                    if (code.equals("00") || (patient && code.equals("02"))) {
                        return Future.succeededFuture();
                    }
                    return patient && code.equals("99")
                            ? after(LOOK_AGAIN).compose(unused -> announce(announcement))
                            : Future.failedFuture(new Failed("announce-payment: RspCode " + code));
                });
    }

    /** The case is opened by events, so the list may still be empty. */
    private Future<Void> onTask(String officer, Step step) {
        long begin = System.nanoTime();
        Supplier<Future<Reply>> look =
                () -> driving.calls().get(Port.WORKFLOW, "/workflow/v1/tasks?dossier=" + dossier, bearer(officer));
        return eventually(
                        step,
                        begin,
                        look,
                        reply -> reply.isSuccess() && !reply.body().contains(dossier))
                .map(reply -> {
                    tally.waitedForTask(System.nanoTime() - begin);
                    return null;
                });
    }

    private Future<Void> decide(Step step, String command, String officer, String body) {
        return timed(step, System.nanoTime(), () -> driving.calls()
                        .post(
                                Port.WORKFLOW,
                                "/workflow/v1/cases/" + dossier + "/" + command,
                                bearer(officer),
                                key + "-" + command,
                                body))
                .map(reply -> {
                    note(step.wireName(), "-" + command, "");
                    return null;
                });
    }

    private Future<Reply> eventually(Step step, long begin, Supplier<Future<Reply>> call, Predicate<Reply> tooEarly) {
        return after(FIRST_LOOK).compose(unused -> repeat(step, begin, call, tooEarly));
    }

    private Future<Reply> repeat(Step step, long begin, Supplier<Future<Reply>> call, Predicate<Reply> tooEarly) {
        long now = System.nanoTime();
        return call.get().compose(reply -> {
            if (tooEarly.test(reply)
                    && System.nanoTime() - begin
                            < driving.calls().patience(LONGEST_WAIT).toNanos()) {
                tally.polled();
                return after(LOOK_AGAIN).compose(unused -> repeat(step, begin, call, tooEarly));
            }
            if (!reply.isSuccess() || tooEarly.test(reply)) {
                return Future.failedFuture(refused(step, reply));
            }
            tally.took(step, System.nanoTime() - now);
            return Future.succeededFuture(reply);
        });
    }

    private Future<Void> after(Duration pause) {
        Promise<Void> promise = Promise.promise();
        driving.calls().loop().setTimer(pause.toMillis(), unused -> promise.complete());
        return promise.future();
    }

    private Future<Reply> timed(Step step, long since, Supplier<Future<Reply>> call) {
        return call.get().compose(reply -> {
            if (!reply.isSuccess()) {
                return Future.failedFuture(refused(step, reply));
            }
            tally.took(step, System.nanoTime() - since);
            return Future.succeededFuture(reply);
        });
    }

    private static Failed refused(Step step, Reply reply) {
        String type = Fields.of(reply.body(), "type").orElse("");
        return new Failed(step.wireName() + ": " + reply.status() + " " + type.substring(type.lastIndexOf('/') + 1));
    }

    private static String required(Step step, Reply reply, String field) {
        return Fields.of(reply.body(), field)
                .orElseThrow(() -> new Failed(step.wireName() + ": no " + field + " in the answer"));
    }

    private String bearer(String user) {
        return driving.crew().bearer(user);
    }

    private void note(String operation, String suffix, String created) {
        driving.answers()
                .append(
                        "{\"operation\":\"" + operation + "\",\"dossier\":\"" + dossier + "\",\"key\":\"" + key + suffix
                                + "\",\"created\":\"" + created + "\"}",
                        null);
    }
}
