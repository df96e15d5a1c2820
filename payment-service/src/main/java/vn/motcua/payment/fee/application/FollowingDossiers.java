package vn.motcua.payment.fee.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.payment.fee.application.FeeSchedules.Pinned;
import vn.motcua.payment.fee.model.Assessment;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.FeeDecision;
import vn.motcua.payment.fee.persistence.FeeRow;
import vn.motcua.payment.fee.persistence.Fees;
import vn.motcua.payment.reference.ProcedureCopies;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Raises, closes and gives back fees as dossiers go on. A whole batch asks once for its fees, and at most once for procedure versions not seen before. */
@ApplicationScoped
public class FollowingDossiers {

    private final Fees fees;
    private final FeeSchedules schedules;
    private final FeeBook book;
    private final Clock clock;

    FollowingDossiers(Fees fees, FeeSchedules schedules, FeeBook book, Clock clock) {
        this.fees = fees;
        this.schedules = schedules;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Acts on news of many dossiers, in order for each. That a dossier was filed is noted without looking at its fee.
     *
     * @throws vn.motcua.eventing.NotYet (in the decision) when a pinned procedure version has not arrived
     */
    public Decision<Void> follow(Transaction tx, List<DossierNews> news) {
        Set<UUID> decided = news.stream()
                .filter(item -> !(item instanceof DossierNews.Filed))
                .map(DossierNews::dossierId)
                .collect(Collectors.toSet());
        Set<ProcedureCopies.Version> pinned = news.stream()
                .filter(DossierNews.Received.class::isInstance)
                .map(received -> ((DossierNews.Received) received).pinned())
                .collect(Collectors.toSet());
        news.stream()
                .filter(item -> !decided.contains(item.dossierId()))
                .map(DossierNews.Filed.class::cast)
                .forEach(filed -> fees.filed(tx, filed.dossierId(), filed.ownerRef(), filed.unit()));
        if (decided.isEmpty()) {
            return Decision.doing(() -> {});
        }
        Asked<List<FeeRow>> known = fees.lock(tx, decided);
        Pinned versions = schedules.ask(tx, pinned);
        List<DossierNews> rest =
                news.stream().filter(item -> decided.contains(item.dossierId())).toList();
        return Decision.doing(() -> decide(tx, rest, known.answer(), versions));
    }

    private void decide(Transaction tx, List<DossierNews> news, List<FeeRow> known, Pinned versions) {
        Instant now = clock.instant();
        Map<UUID, FeeRow> rows = new HashMap<>();
        known.forEach(row -> rows.put(row.dossierId, row));
        for (DossierNews item : news) {
            decide(tx, rows.computeIfAbsent(item.dossierId(), FeeRow::expected), item, versions, now);
        }
        rows.values().forEach(row -> row.write(tx));
    }

    private void decide(Transaction tx, FeeRow row, DossierNews news, Pinned versions, Instant now) {
        switch (news) {
            case DossierNews.Filed filed -> {
                row.ownerRef = filed.ownerRef();
                row.unit = filed.unit();
            }
            case DossierNews.Received received -> {
                row.ownerRef = received.ownerRef();
                row.unit = received.unit();
                row.dossierCode = received.dossierCode();
                raise(tx, row, received, versions, now);
            }
            case DossierNews.Ended ignored -> row.become(row.toModel().closed().fee());
            case DossierNews.Withdrawn ignored ->
                enter(tx, row, row.toModel().withdrawn(now), "WithdrawFee", Map.of(), now);
        }
    }

    private void raise(Transaction tx, FeeRow row, DossierNews.Received received, Pinned versions, Instant now) {
        Assessment assessment =
                versions.of(received.pinned(), received.caseCode()).assess(received.circumstances());
        FeeDecision decision = row.toModel().assessed(assessment, now);
        Fee fee = decision.fee();
        enter(
                tx,
                row,
                decision,
                "RaiseFee",
                Map.of(
                        "procedure",
                        received.pinned().code(),
                        "version",
                        received.pinned().version(),
                        "case",
                        received.caseCode(),
                        "state",
                        fee.state(),
                        "amount",
                        fee.amount()),
                now);
    }

    /** A move that nobody waits to hear of leaves no trace but the state. */
    private void enter(
            Transaction tx, FeeRow row, FeeDecision decision, String command, Map<String, ?> details, Instant now) {
        if (decision.isEmpty()) {
            row.become(decision.fee());
        } else {
            book.enter(tx, row, decision, command, details, now);
        }
    }
}
