package vn.motcua.payment.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.EventIds;
import vn.motcua.payment.ledger.model.Posting;

/** One movement in the book; never changed, the database sees to it. */
@Entity
@Immutable
@Table(name = "ledger_postings")
@NullUnmarked
public class LedgerPostingRow {

    @Id
    UUID id;

    @Column(name = "dossier_id")
    @Nullable
    UUID dossierId;

    @Enumerated(EnumType.STRING)
    Posting.Kind kind;

    @Column(name = "debit_account")
    String debitAccount;

    @Column(name = "credit_account")
    String creditAccount;

    long amount;

    String gateway;

    @Column(name = "transaction_no")
    String transactionNo;

    @Column(name = "booked_at")
    Instant bookedAt;

    /** A new row; {@code dossierId} is absent when the money belongs to no dossier of ours. */
    public static LedgerPostingRow of(@Nullable UUID dossierId, String gateway, Posting posting, Instant now) {
        LedgerPostingRow row = new LedgerPostingRow();
        row.id = EventIds.next();
        row.dossierId = dossierId;
        row.kind = posting.kind();
        row.debitAccount = posting.debit().code();
        row.creditAccount = posting.credit().code();
        row.amount = posting.amount();
        row.gateway = gateway;
        row.transactionNo = posting.transactionNo();
        row.bookedAt = now;
        return row;
    }
}
