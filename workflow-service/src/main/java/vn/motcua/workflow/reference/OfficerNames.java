package vn.motcua.workflow.reference;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** What colleagues call officers, as the catalogue tells it. Nobody's name travels with a case: it is looked up when somebody looks at one. */
public final class OfficerNames {

    private static final String OF_CASE = """
            select n.officer_id, n.name from officer_names n
             where n.officer_id in (select t.assignee from tasks t where t.dossier_id = $1
                                    union select t.closed_by from tasks t where t.dossier_id = $1
                                    union select t.transfer_asked_by from tasks t where t.dossier_id = $1)
            """;

    private OfficerNames() {}

    /** Of everybody who had to do with a case. */
    public static Asked<Map<UUID, String>> ofCase(Transaction tx, UUID dossier) {
        return tx.ask(OF_CASE, dossier).as(rows -> rows.stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getUUID(0), row -> row.getString(1))));
    }
}
