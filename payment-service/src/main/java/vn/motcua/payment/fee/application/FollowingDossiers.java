package vn.motcua.payment.fee.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.eventing.NotYet;
import vn.motcua.feerules.CollectAt;
import vn.motcua.payment.fee.application.FeeSchedules.Pinned;
import vn.motcua.payment.fee.model.Fee;
import vn.motcua.payment.fee.model.FeeDecision;
import vn.motcua.payment.fee.model.FeeSchedule;
import vn.motcua.payment.fee.model.FeeState;
import vn.motcua.payment.fee.persistence.BillRow;
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
     * @throws vn.motcua.eventing.NotYet (in the decision) when a pinned procedure version, or the reception of a dossier, has not arrived
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
        Map<UUID, FeesOfDossier> dossiers = new LinkedHashMap<>();
        known.forEach(row -> dossiers.computeIfAbsent(
                        row.bill.dossierId, id -> new FeesOfDossier(new EnumMap<>(CollectAt.class)))
                .rows()
                .put(row.collectAt(), row));
        for (DossierNews item : news) {
            FeesOfDossier fees = dossiers.computeIfAbsent(item.dossierId(), FeesOfDossier::begun);
            decide(tx, fees, item, versions, now);
        }
        FeeRow.writeAll(
                tx,
                dossiers.values().stream()
                        .flatMap(fees -> fees.rows().values().stream())
                        .toList());
    }

    /** The fees of one dossier by the moment of collecting; the one at reception is always there. */
    private record FeesOfDossier(EnumMap<CollectAt, FeeRow> rows) {

        static FeesOfDossier begun(UUID dossierId) {
            return new FeesOfDossier(new EnumMap<>(Map.of(CollectAt.RECEPTION, FeeRow.expected(dossierId))));
        }

        FeeRow atReception() {
            return Objects.requireNonNull(rows.get(CollectAt.RECEPTION));
        }

        FeeRow at(CollectAt moment) {
            return rows.computeIfAbsent(moment, missing -> FeeRow.expected(atReception().bill, missing));
        }
    }

    private void decide(Transaction tx, FeesOfDossier fees, DossierNews news, Pinned versions, Instant now) {
        BillRow bill = fees.atReception().bill;
        switch (news) {
            case DossierNews.Filed filed -> {
                bill.ownerRef = filed.ownerRef();
                bill.unit = filed.unit();
            }
            case DossierNews.Received received -> {
                bill.ownerRef = received.ownerRef();
                bill.unit = received.unit();
                bill.dossierCode = received.dossierCode();
                raise(tx, fees, received, versions, now);
            }
            case DossierNews.Ended ignored ->
                fees.rows()
                        .values()
                        .forEach(row -> row.become(row.toModel().closed().fee()));
            case DossierNews.CaseEnded ended ->
                fees.rows()
                        .values()
                        .forEach(row -> enter(
                                tx,
                                row,
                                row.toModel().ended(ended.end(), now),
                                "WithdrawFee",
                                Map.of("case", ended.end()),
                                now));
            case DossierNews.PointReached reached -> reach(tx, fees, reached, now);
        }
    }

    /** What falls due there was computed at reception; where nothing was, the case hears that it need not wait. */
    private void reach(Transaction tx, FeesOfDossier fees, DossierNews.PointReached reached, Instant now) {
        if (fees.atReception().state() == FeeState.EXPECTED) {
            throw new NotYet("reception of dossier " + reached.dossierId());
        }
        FeeRow row = fees.at(reached.point());
        FeeDecision decision = row.toModel().reached(row.exemption(), now);
        Map<String, Object> details = Map.of(
                "collectAt",
                reached.point(),
                "state",
                decision.fee().state(),
                "amount",
                decision.fee().amount());
        enter(tx, row, decision, "RaiseFee", details, now);
    }

    private void raise(
            Transaction tx, FeesOfDossier fees, DossierNews.Received received, Pinned versions, Instant now) {
        FeeSchedule schedule = versions.of(received.pinned(), received.caseCode());
        FeeRow row = fees.atReception();
        FeeDecision decision = row.toModel().assessed(schedule.assess(received.circumstances()), now);
        enter(tx, row, decision, "RaiseFee", details(received, decision.fee()), now);
        for (CollectAt later : schedule.later()) {
            FeeRow expected = fees.at(later);
            FeeDecision foreseen = expected.toModel().foreseen(schedule.later(later, received.circumstances()), now);
            enter(tx, expected, foreseen, "RaiseFee", details(received, foreseen.fee()), now);
        }
    }

    private static Map<String, ?> details(DossierNews.Received received, Fee fee) {
        return Map.of(
                "procedure",
                received.pinned().code(),
                "version",
                received.pinned().version(),
                "case",
                received.caseCode(),
                "state",
                fee.state(),
                "amount",
                fee.amount());
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
