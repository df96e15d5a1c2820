package vn.motcua.catalog.bulk.laythutuc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.laythutuc.FilingWays.Slot;
import vn.motcua.catalog.procedure.model.Channel;

/**
 * Gives the limits and fees of a channel to the cases they are meant for. What stands there alone is meant for all; what stands beside
 * others is meant for the case that its words name. Where that is not clear for one of them, none of the channel is taken over.
 */
final class Allotment {

    private final List<CaseDraft> cases;
    private final CaseNames names;
    private boolean feesLeftOut;

    Allotment(List<CaseDraft> cases) {
        this.cases = cases;
        this.names = new CaseNames(cases);
    }

    /** Whether some fee is missing in the cases, so that an empty list of fees proves nothing. */
    boolean feesLeftOut() {
        return feesLeftOut;
    }

    /** The limits of a channel. */
    void limits(Channel channel, List<Slot> slots) {
        List<Slot> said = slots.stream()
                .filter(slot -> slot.limitGiven() || !names.named(slot.words()).isEmpty())
                .toList();
        Map<CaseDraft, StatedLimit> byCase = new LinkedHashMap<>();
        boolean clear = true;
        for (Slot slot : said) {
            StatedLimit limit = slot.limit();
            if (limit != null) {
                List<CaseDraft> meant = meant(slot.words(), said.size() == 1);
                clear &= !meant.isEmpty()
                        && meant.stream().allMatch(one -> limit.equals(byCase.computeIfAbsent(one, none -> limit)));
            }
        }
        StatedLimit common =
                nobodyNamed(said) ? common(said.stream().map(Slot::limit).toList()) : null;
        if (clear) {
            byCase.forEach((one, limit) -> one.limits().put(channel, limit));
        } else if (common != null) {
            cases.forEach(one -> one.limits().put(channel, common));
        } else {
            said.stream().filter(slot -> slot.limit() != null).forEach(Slot::leaveLimitOut);
        }
    }

    /** The fees of a channel. */
    void fees(Channel channel, List<Slot> slots) {
        List<Slot> said = slots.stream()
                .filter(slot -> slot.feesGiven() || !names.named(slot.words()).isEmpty())
                .toList();
        feesLeftOut |= said.stream().anyMatch(Slot::feesLeftOut);
        Map<CaseDraft, List<StatedFee>> byCase = new LinkedHashMap<>();
        boolean clear = true;
        for (Slot slot : said) {
            for (StatedFee fee : slot.fees()) {
                List<CaseDraft> named = names.named(fee.words());
                List<CaseDraft> meant = named.size() == 1 ? named : meant(slot.words(), said.size() == 1);
                clear &= !meant.isEmpty();
                meant.forEach(one ->
                        byCase.computeIfAbsent(one, none -> new ArrayList<>()).add(fee));
            }
        }
        if (clear) {
            byCase.forEach((one, fees) -> settle(one, channel, fees));
        } else if (nobodyNamed(said)
                && common(said.stream().map(Allotment::contents).toList()) != null) {
            cases.forEach(one -> settle(one, channel, said.getFirst().fees()));
        } else {
            said.forEach(slot -> slot.fees().forEach(this::leaveOut));
        }
    }

    /** Several fees add up when they are of different kinds; of one kind they may as well be alternatives. */
    private void settle(CaseDraft one, Channel channel, List<StatedFee> fees) {
        Map<Object, StatedFee> different = new LinkedHashMap<>();
        fees.forEach(fee -> different.putIfAbsent(contentOrFree(fee), fee));
        Set<@Nullable Object> kinds = new HashSet<>();
        boolean addUp = different.size() == 1
                || different.values().stream().allMatch(fee -> fee.kind() != null && kinds.add(fee.kind()));
        if (addUp) {
            one.fees().put(channel, List.copyOf(different.values()));
        } else {
            fees.forEach(this::leaveOut);
        }
    }

    private void leaveOut(StatedFee fee) {
        feesLeftOut = true;
        fee.leaveOut();
    }

    private List<CaseDraft> meant(@Nullable String words, boolean alone) {
        List<CaseDraft> named = names.named(words);
        if (named.size() == 1) {
            return named;
        }
        return alone && (named.isEmpty() || named.size() == cases.size()) ? cases : List.of();
    }

    private boolean nobodyNamed(List<Slot> said) {
        return said.stream()
                .flatMap(slot -> Stream.concat(
                        Stream.ofNullable(slot.words()),
                        slot.fees().stream().map(StatedFee::words).filter(Objects::nonNull)))
                .allMatch(words -> names.named(words).isEmpty());
    }

    /** What all say; null when they differ or one says nothing. */
    private static <V> @Nullable V common(List<@Nullable V> said) {
        V first = said.isEmpty() ? null : said.getFirst();
        return said.stream().allMatch(other -> Objects.equals(first, other)) ? first : null;
    }

    private static @Nullable List<Object> contents(Slot slot) {
        return slot.fees().isEmpty()
                ? null
                : slot.fees().stream().map(Allotment::contentOrFree).toList();
    }

    private static Object contentOrFree(StatedFee fee) {
        return fee.content() == null ? "free" : fee.content();
    }
}
