package vn.motcua.workflow.casefile.persistence;

import static vn.motcua.workflow.casefile.persistence.TaskRows.instantOrNull;
import static vn.motcua.workflow.casefile.persistence.TaskRows.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.Payloads;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;
import vn.motcua.workflow.casefile.model.CaseForm;
import vn.motcua.workflow.casefile.model.Extension;
import vn.motcua.workflow.casefile.model.Stop;
import vn.motcua.workflow.casefile.model.SupplementRequest;

/** The papers of cases as rows: what they say is written once and never changes. */
public final class FormRows {

    private static final TableRows INSERT = TableRows.of("""
            insert into case_forms (dossier_id, id, form, made_at, made_by, data) values ($1, $2, $3, $4, $5, $6)
            """);

    private static final String ANSWER =
            "update case_forms set answered_at = $3, answered = $4 where dossier_id = $1 and id = $2 and answered_at is null";

    private static final String OF = """
            select f.form, f.data, f.answered_at, f.answered from case_forms f where f.dossier_id = $1 order by f.made_at, f.id
            """;

    private static final String LATEST = """
            select distinct on (f.dossier_id) f.dossier_id, f.data from case_forms f
             where f.dossier_id = any($1) and f.form = '02' order by f.dossier_id, f.made_at desc, f.id desc
            """;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FormRows() {}

    /**
     * A paper, and what came of it.
     *
     * @param answeredAt when the applicant gave what Form 02 asks for; null for the others and before
     * @param answer with what
     */
    public record Kept(
            CaseForm form,
            @Nullable Instant answeredAt,
            @Nullable Answered answer) {}

    /**
     * What an applicant has given, without its contents.
     *
     * @param documents codes of the papers
     * @param fields paths of the answers
     */
    public record Answered(List<String> documents, List<String> fields) {

        /** Keeps its own lists. */
        public Answered {
            documents = List.copyOf(documents);
            fields = List.copyOf(fields);
        }
    }

    static void insert(Writes writes, UUID dossier, CaseForm form) {
        writes.write(INSERT, dossier, form.id(), form.form(), time(form.at()), form.by(), Payloads.write(form));
    }

    /** Notes that the applicant has answered; the first answer counts. */
    public static void answer(Writes writes, UUID dossier, UUID request, Instant at, Answered answered) {
        writes.write(ANSWER, dossier, request, time(at), Payloads.write(answered));
    }

    /** The papers of a case, the oldest first. */
    public static Asked<List<Kept>> of(Transaction tx, UUID dossier) {
        return tx.ask(OF, dossier)
                .as(rows -> rows.stream().map(FormRows::toModel).toList());
    }

    /** What each of these cases asked its applicant for last. */
    public static Asked<Map<UUID, SupplementRequest>> latestRequests(Transaction tx, Collection<UUID> dossiers) {
        return tx.ask(LATEST, (Object) dossiers.toArray(UUID[]::new)).as(rows -> {
            Map<UUID, SupplementRequest> requests = new HashMap<>();
            rows.forEach(row ->
                    requests.put(row.getUUID("dossier_id"), read(row.getString("data"), SupplementRequest.class)));
            return requests;
        });
    }

    private static Kept toModel(Row row) {
        String data = row.getString("data");
        CaseForm form =
                switch (row.getString("form")) {
                    case "02" -> read(data, SupplementRequest.class);
                    case "04" -> read(data, Extension.class);
                    case "05" -> read(data, Stop.class);
                    default -> throw new IllegalStateException("No such form: " + row.getString("form"));
                };
        @Nullable String answered = row.getString("answered");
        return new Kept(
                form, instantOrNull(row, "answered_at"), answered == null ? null : read(answered, Answered.class));
    }

    /** Those of one kind. */
    public static <F extends CaseForm> Stream<F> of(List<Kept> kept, Class<F> kind) {
        return kept.stream().map(Kept::form).filter(kind::isInstance).map(kind::cast);
    }

    private static <T> T read(String data, Class<T> shape) {
        try {
            return JSON.readValue(data, shape);
        } catch (JsonProcessingException wasWrittenByUs) {
            throw new IllegalStateException("A stored " + shape.getSimpleName() + " cannot be read", wasWrittenByUs);
        }
    }
}
