package vn.motcua.payment.gateway.vietqr;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.eventing.EventIds;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.audit.Audited;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.NotFound;
import vn.motcua.payment.gateway.vietqr.persistence.StatementLines;
import vn.motcua.payment.gateway.vietqr.persistence.StatementLines.Waiting;
import vn.motcua.payment.reference.FeeRights;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Takes a statement of one of our accounts; its lines are looked at afterwards, so that however many there are, each is looked at once. */
@ApplicationScoped
class ImportingStatement {

    private final StatementLines lines;
    private final BeneficiaryAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    ImportingStatement(StatementLines lines, BeneficiaryAccounts accounts, AuditTrail audit, Clock clock) {
        this.lines = lines;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was taken. */
    record Imported(UUID id, String account, int lines, int newLines, Instant at) {}

    private record Subject(UUID id) implements Audited {
        @Override
        public String auditSubject() {
            return "bank-statement:" + id;
        }

        @Override
        public AuditHead auditHead() {
            return AuditHead.START;
        }

        @Override
        public void auditHead(AuditHead head) {
            // It is recorded once, and never changes.
        }
    }

    /** Keeps what is new of it. */
    Decision<Imported> take(
            Transaction tx, Caller caller, String number, StatementFormat format, List<StatementLine> read) {
        Instant now = clock.instant();
        BeneficiaryAccount account = accounts.numbered(number).orElse(null);
        Asked<Boolean> works =
                lines.worksIn(tx, FeeRights.toDecideAboutReceipts(caller, now), account == null ? "" : account.unit());
        return () -> {
            if (account == null || !works.answer()) {
                return Uni.createFrom().failure(new NotFound());
            }
            UUID id = EventIds.next();
            List<Waiting> waiting = read.stream()
                    .map(line -> new Waiting(
                            line.account(), line.reference(), line.bookedOn(), line.amount(), line.content()))
                    .toList();
            return lines.keep(tx, id, number, account.unit(), format.name(), caller.id(), now, waiting)
                    .invoke(added -> audit.record(
                            tx,
                            new Subject(id),
                            new AuditEntry(
                                    now,
                                    caller.id().toString(),
                                    "ImportBankStatement",
                                    Map.of("account", number, "format", format, "lines", read.size(), "new", added))))
                    .map(added -> new Imported(id, number, read.size(), added, now));
        };
    }
}
