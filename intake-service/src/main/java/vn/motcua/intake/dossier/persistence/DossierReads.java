package vn.motcua.intake.dossier.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.transactions.Transactions;

/** Reads dossiers for those who may: who may is part of every query, so that foreign and absent look alike. */
@ApplicationScoped
public class DossierReads {

    private static final HoldsToday HOLDS = new HoldsToday("$3", "$4", "$5");

    private static final String TIMELINE = """
            (select coalesce(json_agg(json_build_object('at', t.at, 'event', t.event, 'step', t.step, 'status', t.status, 'details', t.details)
                                      order by t.n), '[]')::text
               from timeline_entries t where t.dossier_id = d.id)""";

    private static final String READABLE = "(d.owner_ref = $2 or " + HOLDS.inOneOf("d.receiving_unit") + ")";

    static final String VIEW =
            "select " + DossierFacts.COLUMNS + ", " + TIMELINE + " from dossiers d where d.id = $1 and " + READABLE;

    /** Form 01 says what was received, whatever was completed since. */
    private static final String CONTENT_AT_RECEPTION = """
            coalesce((select r.content from replaced_contents r
                       where r.dossier_id = d.id and r.replaced_at > d.received_at order by r.replaced_at limit 1), c.content)""";

    private static final String RECEIPT = "select " + DossierFacts.COLUMNS + ", " + TIMELINE + ", "
            + CONTENT_AT_RECEPTION
            + " from dossiers d join dossier_contents c on c.dossier_id = d.id where d.id = $1 and " + READABLE;

    private static final String FILING_OF_OWNER = """
            select c.content from dossiers d join dossier_contents c on c.dossier_id = d.id where d.id = $1 and d.owner_ref = $2
            """;

    private final Transactions transactions;

    DossierReads(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A dossier with what has happened so far, oldest first. */
    public record Story(DossierFacts facts, List<TimelineRow> timeline) {}

    /** The same with what was filed. */
    public record FiledStory(DossierFacts facts, List<TimelineRow> timeline, Filing filing) {}

    /** A dossier that the caller may read today, as its owner or for its receiving unit; refuses with {@link NotFound}. */
    public Uni<Story> view(UUID id, Caller caller, LocalDate today) {
        return readable(VIEW, id, caller, today).map(row -> {
            Columns columns = new Columns(row);
            return new Story(DossierFacts.read(columns), StoredJson.timeline(columns.text()));
        });
    }

    /** The same with what was filed. */
    public Uni<FiledStory> receipt(UUID id, Caller caller, LocalDate today) {
        return readable(RECEIPT, id, caller, today).map(row -> {
            Columns columns = new Columns(row);
            return new FiledStory(
                    DossierFacts.read(columns), StoredJson.timeline(columns.text()), StoredJson.filing(columns.text()));
        });
    }

    /** What the applicant of a dossier that may be read was asked for. */
    public Uni<List<Supplement>> supplements(UUID id) {
        return transactions
                .look(SupplementRows.OF_DOSSIER, id)
                .map(rows -> rows.stream().map(SupplementRows::read).toList());
    }

    /** What the caller has filed; empty when it is not his own. */
    public Uni<List<Filing>> filingOfOwner(UUID id, Caller caller) {
        return transactions
                .look(FILING_OF_OWNER, id, Dossiers.ownerOrNobody(caller))
                .map(rows -> rows.stream()
                        .map(row -> StoredJson.filing(new Columns(row).text()))
                        .toList());
    }

    private Uni<Row> readable(String sql, UUID id, Caller caller, LocalDate today) {
        return transactions
                .look(
                        sql,
                        id,
                        Dossiers.ownerOrNobody(caller),
                        caller.id(),
                        Dossiers.rolesOf(caller, Dossiers.UNIT_READERS),
                        today)
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw new NotFound();
                    }
                    return rows.getFirst();
                });
    }
}
