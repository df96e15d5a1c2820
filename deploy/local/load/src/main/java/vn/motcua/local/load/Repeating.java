package vn.motcua.local.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.load.Calls.Reply;

/** Files a few dossiers many times at once with the same key: one dossier, one answer. Then withdraws them, so that nothing stays open. */
final class Repeating {

    private static final int KEYS = 10;
    private static final int AT_ONCE = 8;

    private final Driving driving;

    Repeating(Driving driving) {
        this.driving = driving;
    }

    /** What came of it: figures, and how many keys did not hold. */
    record Outcome(Map<String, Long> statuses, long broken) {}

    CompletableFuture<Outcome> run(long first) {
        CompletableFuture<Outcome> ended = new CompletableFuture<>();
        Outcome[] outcome = {new Outcome(new LinkedHashMap<>(), 0)};
        driving.loopContext().runOnContext(unused -> {
            Future<Void> chain = Future.succeededFuture();
            for (long number = first; number < first + KEYS; number++) {
                long each = number;
                chain = chain.compose(none -> one(each, outcome));
            }
            chain.onSuccess(none -> ended.complete(outcome[0])).onFailure(ended::completeExceptionally);
        });
        return ended;
    }

    private Future<Void> one(long number, Outcome[] outcome) {
        List<Future<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            calls.add(submit(number, number));
        }
        return Future.join(calls)
                .otherwiseEmpty()
                .compose(none -> submit(number, number))
                .compose(last -> submit(number, number + 1).compose(other -> {
                    List<Reply> replies =
                            new ArrayList<>(calls.stream().map(Future::result).toList());
                    replies.add(last);
                    outcome[0] = judged(outcome[0], replies, other);
                    return withdraw(number, Fields.of(last.body(), "id").orElse(""));
                }));
    }

    private static Outcome judged(Outcome so, List<Reply> replies, Reply otherBody) {
        TreeSet<String> answers = new TreeSet<>();
        boolean holds = otherBody.status() == 422 && replies.getLast().isSuccess();
        for (Reply reply : replies) {
            so.statuses.merge(Integer.toString(reply.status()), 1L, Long::sum);
            holds &= reply.isSuccess() || reply.status() == 409;
            if (reply.isSuccess()) {
                answers.add(reply.status() + reply.body());
            }
        }
        so.statuses.merge("other body: " + otherBody.status(), 1L, Long::sum);
        return new Outcome(so.statuses, so.broken + (holds && answers.size() == 1 ? 0 : 1));
    }

    private Future<Reply> submit(long number, long applicant) {
        Offices.Office office = driving.crew().office(number);
        String body = driving.applications()
                .body(applicant, office, driving.procedures().code(number, office.isOfTheCity()));
        return driving.calls()
                .post(
                        Port.INTAKE,
                        "/intake/v1/dossiers",
                        bearer(number),
                        driving.run() + "-" + number + "-repeated",
                        body);
    }

    private Future<Void> withdraw(long number, String dossier) {
        driving.answers()
                .append(
                        "{\"operation\":\"submit\",\"dossier\":\"" + dossier + "\",\"key\":\"" + driving.run() + "-"
                                + number + "-repeated\",\"created\":\"" + dossier + "\"}",
                        null);
        Promise<Void> done = Promise.promise();
        driving.calls()
                .post(
                        Port.INTAKE,
                        "/intake/v1/dossiers/" + dossier + "/withdrawals",
                        bearer(number),
                        driving.run() + "-" + number + "-withdraw",
                        "{}")
                .onComplete(unused -> done.complete());
        return done.future();
    }

    private String bearer(long number) {
        return driving.crew().bearer(driving.crew().applicant(number));
    }
}
