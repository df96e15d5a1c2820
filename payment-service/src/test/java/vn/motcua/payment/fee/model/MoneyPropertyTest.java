package vn.motcua.payment.fee.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.feerules.CollectAt;
import vn.motcua.payment.ledger.model.Posting;

/** Whatever happens in whatever order: no dong is lost, none is counted twice. */
class MoneyPropertyTest {

    private static final Instant NOW = Instant.parse("2026-10-08T02:20:00Z");
    private static final long FEE = 10_000;

    /** Something that may happen to a fee. */
    sealed interface Deed {
        /** The gateway takes an amount under a number; numbers repeat. */
        record Capture(int number, long amount) implements Deed {}

        /** The gateway takes the right amount under a number, and doubts it. */
        record Doubt(int number) implements Deed {}

        /** The gateway vouches for money that it doubted. */
        record Vouching(int number) implements Deed {}

        /** The case is withdrawn. */
        record Withdrawal() implements Deed {}

        /** The gateway confirms the oldest refund. */
        record Confirmation() implements Deed {}
    }

    @Property(tries = 2_000)
    void everyDongStandsSomewhere(@ForAll("deeds") List<Deed> deeds, @ForAll boolean refundable) {
        World world = new World(refundable);

        deeds.forEach(world::happens);

        assertThat(world.balances.values().stream().mapToLong(Long::longValue).sum())
                .as("the book sums to zero")
                .isZero();
        long captured =
                world.captured.values().stream().mapToLong(Long::longValue).sum();
        assertThat(captured)
                .as("captured = settled + suspended + owed back + given back")
                .isEqualTo(-world.balance("fees:H26.30.01")
                        - world.balance("suspense")
                        - world.balance("refunds-payable")
                        + world.givenBack);
        assertThat(world.balance("gateway:vnpay")).isEqualTo(captured - world.givenBack);
        assertThat(-world.balance("fees:H26.30.01")).isEqualTo(world.fee.state() == FeeState.SETTLED ? FEE : 0);
        assertThat(world.settlements).isLessThanOrEqualTo(1);
        assertThat(-world.balance("suspense"))
                .as("only wrong amounts and doubts stay in suspense")
                .isEqualTo(world.captured.values().stream()
                                .filter(amount -> amount != FEE)
                                .mapToLong(Long::longValue)
                                .sum()
                        + world.doubted.size() * FEE);
        assertThat(-world.balance("refunds-payable"))
                .isEqualTo(world.refunds.stream().mapToLong(Refund::amount).sum());
        assertThat(world.refundedNumbers.values())
                .as("each capture at most once")
                .allMatch(times -> times == 1);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Deed> capture = Combinators.combine(
                        Arbitraries.integers().between(1, 6), Arbitraries.of(FEE, FEE, FEE, 1L, FEE - 1, FEE * 100))
                .as(Deed.Capture::new);
        Arbitrary<Deed> doubt = Arbitraries.integers().between(1, 6).map(Deed.Doubt::new);
        Arbitrary<Deed> vouching = Arbitraries.integers().between(1, 6).map(Deed.Vouching::new);
        Arbitrary<Deed> withdrawal = Arbitraries.just(new Deed.Withdrawal());
        Arbitrary<Deed> confirmation = Arbitraries.just(new Deed.Confirmation());
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, capture),
                        net.jqwik.api.Tuple.of(2, doubt),
                        net.jqwik.api.Tuple.of(2, vouching),
                        net.jqwik.api.Tuple.of(1, withdrawal),
                        net.jqwik.api.Tuple.of(2, confirmation))
                .list()
                .ofMaxSize(25);
    }

    /** A fee with its book; numbers already recorded are not decided again, as the database sees to. */
    private static final class World {
        private final Map<String, Long> balances = new HashMap<>();
        private final Map<Integer, Long> captured = new HashMap<>();
        private final Set<Integer> doubted = new HashSet<>();
        private final Map<String, Integer> refundedNumbers = new HashMap<>();
        private final Deque<Refund> refunds = new ArrayDeque<>();
        private Fee fee;
        private long givenBack;
        private int settlements;

        World(boolean refundable) {
            UUID id = new UUID(1, 1);
            fee = new Fee(
                            id,
                            id,
                            "H26.30.01-261008-0975",
                            "H26.30.01",
                            CollectAt.RECEPTION,
                            FeeState.EXPECTED,
                            0,
                            false,
                            null)
                    .assessed(new Assessment.Due(FEE, refundable), NOW)
                    .fee();
        }

        void happens(Deed deed) {
            switch (deed) {
                case Deed.Capture capture -> {
                    if (captured.putIfAbsent(capture.number(), capture.amount()) == null) {
                        apply(fee.captured(capture(capture.number(), capture.amount(), Soundness.SOUND), NOW));
                    }
                }
                case Deed.Doubt doubt -> {
                    if (captured.putIfAbsent(doubt.number(), FEE) == null) {
                        doubted.add(doubt.number());
                        apply(fee.captured(capture(doubt.number(), FEE, Soundness.SUSPICIOUS), NOW));
                    }
                }
                case Deed.Vouching vouching -> {
                    if (doubted.remove(vouching.number())) {
                        apply(fee.confirmed(capture(vouching.number(), FEE, Soundness.SOUND), NOW));
                    }
                }
                case Deed.Withdrawal ignored -> apply(fee.ended(CaseEnd.WITHDRAWN, NOW));
                case Deed.Confirmation ignored -> {
                    Refund refund = refunds.poll();
                    if (refund != null) {
                        givenBack += refund.amount();
                        apply(fee.refunded(refund, NOW));
                    }
                }
            }
        }

        private static Capture capture(int number, long amount, Soundness soundness) {
            return new Capture(
                    new UUID(2, number), FEE, GatewayName.VNPAY, Integer.toString(number), amount, soundness);
        }

        private void apply(FeeDecision decision) {
            fee = decision.fee();
            settlements += (int) decision.events().stream()
                    .filter(FeeEvent.FeeSettled.class::isInstance)
                    .count();
            decision.refund().ifPresent(refund -> {
                refunds.add(refund);
                refundedNumbers.merge(refund.transactionNo(), 1, Integer::sum);
            });
            for (Posting posting : decision.postings()) {
                balances.merge(posting.debit().code(), posting.amount(), Long::sum);
                balances.merge(posting.credit().code(), -posting.amount(), Long::sum);
            }
        }

        long balance(String account) {
            return balances.getOrDefault(account, 0L);
        }
    }
}
