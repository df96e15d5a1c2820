package vn.motcua.payment.gateway.vietqr;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.payment.fee.application.Announcement;
import vn.motcua.payment.fee.application.RecordingCapture;
import vn.motcua.payment.fee.model.GatewayName;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.Fees;
import vn.motcua.payment.fee.port.SettlingGateway;
import vn.motcua.payment.gateway.vietqr.persistence.StatementLines;
import vn.motcua.payment.gateway.vietqr.persistence.StatementLines.Finding;
import vn.motcua.payment.gateway.vietqr.persistence.StatementLines.Waiting;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/**
 * Looks at the lines of bank statements that nobody has looked at, some at a time: a line with the code of a fee that is paid into that account is money
 * for it, whatever its amount does to the fee; every other line that brings money stands in suspense. A line and what it did are one transaction.
 */
@ApplicationScoped
class SettlingTransfers implements SettlingGateway {

    private static final int AT_ONCE = 200;
    private static final String CODE = "BANK_STATEMENT";

    private final Transactions transactions;
    private final StatementLines lines;
    private final Fees fees;
    private final RecordingCapture recording;
    private final BeneficiaryAccounts accounts;
    private final Clock clock;

    SettlingTransfers(
            Transactions transactions,
            StatementLines lines,
            Fees fees,
            RecordingCapture recording,
            BeneficiaryAccounts accounts,
            Clock clock) {
        this.transactions = transactions;
        this.lines = lines;
        this.fees = fees;
        this.recording = recording;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Uni<Void> settleWhatHasCome() {
        return transactions
                .run(this::next)
                .chain(looked -> looked < AT_ONCE ? Uni.createFrom().voidItem() : settleWhatHasCome());
    }

    private Decision<Integer> next(Transaction tx) {
        Asked<List<Waiting>> asked = lines.next(tx, AT_ONCE);
        return () -> {
            List<Waiting> waiting = asked.answer();
            Map<Waiting, String> named = new HashMap<>();
            waiting.stream().filter(line -> line.amount() > 0).forEach(line -> TransferCode.endIn(line.content())
                    .ifPresent(end -> named.put(line, end)));
            if (named.isEmpty()) {
                return Uni.createFrom().item(() -> settle(tx, waiting, named, List.of()));
            }
            Asked<List<FeeRow>> locked = fees.lockByTransferCode(tx, Set.copyOf(named.values()));
            return tx.answers().map(answered -> settle(tx, waiting, named, locked.answer()));
        };
    }

    private int settle(Transaction tx, List<Waiting> waiting, Map<Waiting, String> named, List<FeeRow> rows) {
        Instant now = clock.instant();
        Map<String, List<FeeRow>> byEnd =
                rows.stream().collect(Collectors.groupingBy(row -> TransferCode.end(row.feeId)));
        waiting.forEach(line -> {
            String end = named.get(line);
            lines.found(tx, line, look(tx, line, end == null ? null : byEnd.getOrDefault(end, List.of()), now), now);
        });
        FeeRow.writeAll(tx, rows);
        return waiting.size();
    }

    private Finding look(Transaction tx, Waiting line, @Nullable List<FeeRow> candidates, Instant now) {
        if (line.amount() < 0) {
            return Finding.MONEY_OUT;
        }
        if (candidates != null) {
            List<FeeRow> paidThere = candidates.stream()
                    .filter(row -> isPaidInto(row, line.account()))
                    .toList();
            if (paidThere.size() == 1) {
                recording.transferred(tx, paidThere.getFirst(), announcement(line), now);
                return Finding.FEE;
            }
        }
        recording.unknown(tx, announcement(line), now);
        return candidates == null
                ? Finding.NO_CODE
                : candidates.isEmpty() ? Finding.UNKNOWN_CODE : Finding.OTHER_ACCOUNT;
    }

    private boolean isPaidInto(FeeRow row, String number) {
        return row.amount() > 0
                && Stream.ofNullable(row.bill.unit)
                        .flatMap(unit -> accounts.of(unit).stream())
                        .anyMatch(account -> account.number().equals(number));
    }

    private static Announcement announcement(Waiting line) {
        return new Announcement(
                GatewayName.VIETQR,
                "-",
                line.account() + "-" + line.reference(),
                line.amount(),
                CODE,
                Objects.requireNonNull(line.bookedOn())
                        .atStartOfDay(VietnamTime.ZONE)
                        .toInstant());
    }
}
