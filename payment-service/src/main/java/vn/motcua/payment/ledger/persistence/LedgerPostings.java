package vn.motcua.payment.ledger.persistence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Looks;

/** The movements of fees, to those who may see them. */
public final class LedgerPostings {

    /** A fee without movements gives one row without any. */
    private static final String OF_A_DOSSIER = "select " + LedgerPostingRow.COLUMNS
            + " from bills b left join ledger_postings l on l.dossier_id = b.dossier_id and l.id > $6"
            + " where b.dossier_id = $5 and " + FeeRights.MAY_SEE + " order by l.id limit $7";

    private LedgerPostings() {}

    /** Movements after one of them, oldest first; empty when there is no such dossier for these rights. */
    public static Uni<Optional<List<LedgerPostingRow>>> of(
            Looks looks, FeeRights rights, UUID dossierId, UUID after, int most) {
        return looks.look(OF_A_DOSSIER, rights.and(dossierId, after, most))
                .map(rows -> rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(rows.stream()
                                .filter(row -> row.getUUID("id") != null)
                                .map(LedgerPostingRow::of)
                                .toList()));
    }
}
