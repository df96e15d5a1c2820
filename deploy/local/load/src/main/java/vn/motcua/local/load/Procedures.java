package vn.motcua.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.stack.Context;
import vn.motcua.workingtime.WorkingCalendar;

/** The procedures of a load: copies of the sample's permanent residence, published once an installation as every procedure is. */
final class Procedures {

    private static final String MODEL = "1.004222";
    private static final List<String> NOT_OF_A_COPY = List.of("version", "guidance", "effectiveTo");

    private final Context context;
    private final int count;
    private final Http http = new Http();

    Procedures(Context context, int count) {
        this.context = context;
        this.count = count;
    }

    /** The code of the n-th filing's procedure. */
    String code(long n, boolean ofTheCity) {
        return code(count, n, ofTheCity);
    }

    static String code(int count, long n, boolean ofTheCity) {
        if (count == 1) {
            return MODEL;
        }
        // Odd ones are the communes', even ones the city's.
        int number = 2 * Math.floorMod(n / 2, count / 2) + (ofTheCity ? 1 : 0);
        return copy(number + 1);
    }

    private static String copy(int number) {
        return String.format(Locale.ROOT, "8.%06d", number);
    }

    /** Publishes what is not published yet. */
    void publish() throws IOException, InterruptedException {
        if (count == 1
                || http.get(catalogue("/procedures/" + copy(count)), null).isSuccess()) {
            return;
        }
        context.out().println("  " + count + " procedures are published");
        JsonNode model = Http.JSON.readTree(
                sample("catalog-service/src/main/resources/sample-catalogue/procedures/" + MODEL + ".json")
                        .toFile());
        String editor = context.tokens().of("catalogue-editor");
        String approver = context.tokens().of("catalogue-approver");
        for (int number = 1; number <= count; number++) {
            String code = copy(number);
            if (!http.get(catalogue("/procedures/" + code), null).isSuccess()) {
                JsonNode draft = made(editor, "", Map.of("code", code, "content", content(model, number)), code);
                String place = "/" + draft.path("id").asText();
                made(editor, place + "/proposals", Map.of(), code + "-proposal");
                made(approver, place + "/approvals", Map.of(), code + "-approval");
            }
        }
        // Intake and workflow hear of them by events.
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
    }

    private static ObjectNode content(JsonNode model, int number) {
        ObjectNode content = model.deepCopy();
        content.remove(NOT_OF_A_COPY);
        content.put("code", copy(number));
        content.put("longCode", copy(number) + ".000.00.00.H26");
        content.put("effectiveFrom", LocalDate.now(WorkingCalendar.ZONE).toString());
        content.put("level", number % 2 == 0 ? "PROVINCE" : "COMMUNE");
        content.putObject("name")
                .put("vi", "Thủ tục thử tải số " + number)
                .put("en", "Procedure " + number + " of the load");
        return content;
    }

    private JsonNode made(String token, String path, Object body, String key) throws IOException, InterruptedException {
        Http.Answer answer =
                http.post(catalogue("/procedure-drafts" + path), token, body, Map.of("Idempotency-Key", "load-" + key));
        if (!answer.isSuccess()) {
            throw new Refused("The catalogue does not publish the procedures of a load: " + answer.status() + " "
                    + answer.body());
        }
        return answer.json();
    }

    private Path sample(String file) {
        return context.installation().root().resolve(file);
    }

    private String catalogue(String path) {
        return context.settings().url(Port.CATALOG) + "/catalog/v1" + path;
    }
}
